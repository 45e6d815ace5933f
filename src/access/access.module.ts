import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Access } from './access';
import { CREDENTIALS, type Credentials } from './credential';
import { Origins } from './origins';
import { SessionsController } from './sessions.controller';
import { VisitTokens } from './secrets';

/** What access needs of the settings. */
export interface AccessSettings {
  /** Key of the visitors' links. */
  readonly secret: string;
  readonly publicUrl: string | null;
  /** Where credentials are kept: a provider that another module exports. */
  readonly credentials: Type<Credentials>;
}

/** Keys, sessions, links, and from which pages browsers may act. */
@Module({})
export class AccessModule {
  static with({ secret, publicUrl, credentials }: AccessSettings): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      controllers: [SessionsController],
      providers: [
        { provide: CREDENTIALS, useExisting: credentials },
        { provide: VisitTokens, useValue: new VisitTokens(secret) },
        { provide: Origins, useValue: new Origins(publicUrl) },
        Access,
      ],
      exports: [Access, Origins, VisitTokens],
    };
  }
}
