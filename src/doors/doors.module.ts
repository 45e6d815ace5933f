import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { AccessGuard } from '../access/access.guard';
import { AsyncApiController } from './asyncapi.controller';
import { BadInput, fieldError } from './bad-input';
import { Commands } from './commands';
import { Explanations } from './explanations';
import { Live } from './live';
import { ProblemFilter } from './problem.filter';

const pipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new BadInput(issues.slice(0, 20).map(fieldError)),
});

/** What all doors share: who may enter, what is checked, how refusals are told. */
@Global()
@Module({
  controllers: [AsyncApiController],
  providers: [
    Commands,
    Explanations,
    Live,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: pipe },
  ],
  exports: [Commands, Explanations, Live],
})
export class DoorsModule {}
