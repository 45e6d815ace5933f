import { type DynamicModule, Module } from '@nestjs/common';
import type { Program } from './run-program';
import { Voice } from './voice';
import { VoiceController } from './voice.controller';

/** The server's voice, by the program that the settings name. */
@Module({})
export class VoiceModule {
  static by(program: Program | null): DynamicModule {
    return {
      module: VoiceModule,
      controllers: [VoiceController],
      providers: [{ provide: Voice, useFactory: () => new Voice(program) }],
    };
  }
}
