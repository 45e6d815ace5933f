import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mediaKind } from '../core/media';
import { answerProblem } from '../doors/problem.filter';

const MEGABYTE = 1024 * 1024;

/** A screen keeps what it shows in memory: larger files would stop it. */
const LARGEST = { image: 8 * MEGABYTE, video: 200 * MEGABYTE } as const;
const MAX_AGE_S = 86_400;

/** Whether a file may be shown: by its name, a file in its own right, and not too large. */
async function isShown(folder: string, file: string): Promise<boolean> {
  const kind = mediaKind(file);
  if (kind === null) return false;
  // Not followed: a link could lead out of the folder.
  const found = await lstat(join(folder, file)).catch(() => null);
  return found !== null && found.isFile() && found.size <= LARGEST[kind];
}

/** The pictures and films of the lobby screens under `/media`, for anyone; kept by browsers for a day. */
export async function serveMedia(app: NestFastifyApplication, folder: string): Promise<void> {
  const root = resolve(folder);
  const media = async (scope: FastifyInstance): Promise<void> => {
    await scope.register(fastifyStatic, {
      root,
      serve: false,
      cacheControl: true,
      maxAge: MAX_AGE_S * 1000,
    });
    scope.get<{ Params: { file: string } }>('/media/:file', async ({ params }, reply) => {
      if (await isShown(root, params.file)) return reply.sendFile(params.file);
      answerProblem(reply, { refusal: 'not-found' });
      return reply;
    });
  };
  await app.register(media);
}
