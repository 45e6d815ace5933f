import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Courier } from './courier';
import { PUSH_SETTINGS, type PushSettings } from './push-settings';
import { Pusher } from './pusher';
import { type Subscriptions, SUBSCRIPTIONS } from './subscriptions';

/** Notices to phones in pockets. `store` is a provider that another module exports. */
@Module({})
export class PushModule {
  static with(settings: PushSettings, store: Type<Subscriptions>): DynamicModule {
    return {
      module: PushModule,
      providers: [
        { provide: PUSH_SETTINGS, useValue: settings },
        { provide: SUBSCRIPTIONS, useExisting: store },
        { provide: Courier, useFactory: () => new Courier(settings.keys, settings.contact) },
        Pusher,
      ],
      exports: [Pusher, PUSH_SETTINGS],
    };
  }
}
