import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PassThrough } from 'node:stream';
import { Allow } from '../access/allow.decorator';
import { DossierQuery } from '../contract/dossier';
import { siteId } from '../core/ids';
import { RefusedRequest } from '../doors/refused';
import { NothingToTell } from '../dossier/from-journal';
import { printDossier } from '../dossier/press';
import { Sites } from '../engine/sites';
import type { Database } from '../journal/data-source';
import { DATABASE } from '../journal/journal.module';
import { definitionOf } from './subject';

const ZIP = 'application/zip';

/** The manager's door to the yearly dossier. */
@ApiTags('reports')
@Controller('api/v1/reports')
@Allow('reports.read')
export class DossierController {
  /** One at a time: each carries a whole year out again. */
  private busy = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly sites: Sites,
  ) {}

  /** Sent while it is made: it says how it ends by being whole or cut off. */
  @Get('dossier')
  @ApiOperation({ summary: 'The audit dossier of a year, as a ZIP that anyone can verify' })
  @ApiProduces(ZIP)
  async dossier(@Query({ schema: DossierQuery }) query: DossierQuery): Promise<StreamableFile> {
    await definitionOf(this.sites, query);
    if (this.busy) throw new RefusedRequest('too-many-requests');
    this.busy = true;
    const stream = await this.begun(query);
    const disposition = `attachment; filename="dossier-${query.site}-${query.year}.zip"`;
    return new StreamableFile(stream, { type: ZIP, disposition });
  }

  /** Resolves when there is something to send. Throws {@link RefusedRequest}. */
  private begun({ site, year }: DossierQuery): Promise<PassThrough> {
    return new Promise((resolve, reject) => {
      const stream = new PassThrough();
      // Whoever takes the stream sees its failure; before that there is nobody to see it.
      stream.on('error', () => undefined);
      const begin = (): PassThrough => {
        resolve(stream);
        return stream;
      };
      printDossier(this.database, { site: siteId(site), year }, begin)
        .then(() => stream.end())
        .catch((error: Error) => {
          reject(error instanceof NothingToTell ? new RefusedRequest('not-found') : error);
          stream.destroy(error);
        })
        .finally(() => (this.busy = false));
    });
  }
}
