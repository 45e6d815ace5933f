import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { asyncApi } from '../contract/asyncapi';

/** The description of the sockets, generated from their schemas. */
@ApiExcludeController()
@Controller('api/asyncapi.json')
@Allow('site.read')
export class AsyncApiController {
  @Get()
  document(): object {
    return asyncApi();
  }
}
