import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { Allow } from '../access/allow.decorator';
import { Who } from '../access/identity.decorator';
import type { Identity } from '../access/roles';
import { SpeechQuery, VoiceBody, VoiceStatus } from '../contract/voice';
import { callSentence } from '../words/call-sentence';
import { Commands } from '../doors/commands';
import { RefusedRequest } from '../doors/refused';
import { calledTo } from './being-called';
import { Voice } from './voice';
import { voiceWords } from './voice-words';

const WAV = 'audio/wav';
/** A recording's address names all that it depends on but the counter's name: a day. */
const KEPT = 'public, max-age=86400, immutable';
/** Whoever moves quickly through a screen by keys is said one button after the other. */
const PER_MINUTE = 180;

/** The server's voice: calls for any lobby screen, screens for kiosks. */
@ApiTags('voice')
@Controller('api/v1')
export class VoiceController {
  private readonly said = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });

  constructor(
    private readonly voice: Voice,
    private readonly commands: Commands,
  ) {}

  @Get('voice')
  @Allow('site.read')
  @ApiOperation({ summary: 'Whether this server can speak, and which languages' })
  @ApiOkResponse({ standardSchema: VoiceStatus })
  status(): Promise<VoiceStatus> {
    return this.voice.status();
  }

  @Get('sites/:site/calls/:number/speech')
  @Allow('site.read')
  @ApiOperation({ summary: 'A present call as sound; its words are the server’s own' })
  @ApiProduces(WAV)
  async call(
    @Param('site') site: string,
    @Param('number') number: string,
    @Query({ schema: SpeechQuery }) { counter, language, times }: SpeechQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const name = await this.commands.read(site, (view) => calledTo(view, number, counter));
    if (name === null) throw new RefusedRequest('unknown-ticket');
    const sentence = callSentence(voiceWords(language), number, name);
    const clip = await this.voice.say(Array(times).fill(sentence).join(' '), language);
    const tag = `"${clip.name}"`;
    void reply.headers({ ETag: tag, 'Cache-Control': KEPT });
    if (known === tag) return void reply.status(304);
    void reply.type(WAV);
    return clip.wav;
  }

  @Post('voice')
  @HttpCode(200)
  @Allow('voice.speak')
  @ApiOperation({ summary: 'A text of a screen as sound, for kiosks and named lobby screens' })
  @ApiProduces(WAV)
  async speak(
    @Body({ schema: VoiceBody }) { language, text }: z.output<typeof VoiceBody>,
    @Who() who: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    await this.said.consume(who.id).catch(() => {
      throw new RefusedRequest('too-many-requests');
    });
    const { wav } = await this.voice.say(text, language);
    void reply.type(WAV).header('Cache-Control', 'no-store');
    return wav;
  }
}
