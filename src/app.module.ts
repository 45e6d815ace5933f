import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { VisitTokens } from './access/secrets';
import type { Configuration } from './configuration';
import { ConsoleController } from './console/console.controller';
import { ConsoleGateway } from './console/console.gateway';
import { TicketController } from './console/ticket.controller';
import { DoorsModule } from './doors/doors.module';
import { VisitLinks } from './doors/visit-links';
import { type Clock, SystemClock } from './engine/clock';
import { EngineModule } from './engine/engine.module';
import { JOURNAL } from './engine/journal-port';
import { CredentialStore } from './journal/credentials';
import { PushSubscriptionStore } from './journal/push-subscriptions';
import { JournalModule } from './journal/journal.module';
import { BlocksController } from './kiosk/blocks.controller';
import { KioskController } from './kiosk/kiosk.controller';
import { KioskGateway } from './kiosk/kiosk.gateway';
import { LobbyController } from './lobby/lobby.controller';
import { LobbyGateway } from './lobby/lobby.gateway';
import { Address } from './operations/address';
import { HealthController } from './operations/health.controller';
import { secretFor } from './operations/secret';
import { Printing } from './printing/printing';
import { PrintingModule } from './printing/printing.module';
import type { PushSettings } from './push/push-settings';
import { PushModule } from './push/push.module';
import { vapidKeys } from './push/vapid';
import { ReportsModule } from './reports/reports.module';
import { AlertsController } from './supervision/alerts.controller';
import { OccupancyController } from './supervision/occupancy.controller';
import { SupervisionController } from './supervision/supervision.controller';
import { SupervisionGateway } from './supervision/supervision.gateway';
import { PushController } from './visitor/push.controller';
import { VisitAdmission } from './visitor/visit-admission';
import { VisitorController } from './visitor/visitor.controller';
import { VisitorGateway } from './visitor/visitor.gateway';
import { Visits } from './visitor/visits';
import { VoiceModule } from './voice/voice.module';

/** Every door, over HTTP and over sockets. */
const CONTROLLERS = [
  LobbyController,
  KioskController,
  BlocksController,
  ConsoleController,
  TicketController,
  SupervisionController,
  AlertsController,
  OccupancyController,
  VisitorController,
  PushController,
  HealthController,
];
const GATEWAYS = [LobbyGateway, KioskGateway, ConsoleGateway, SupervisionGateway, VisitorGateway];

const pushSettings = (configuration: Configuration, secret: string): PushSettings => ({
  keys: vapidKeys(secret),
  contact: configuration.pushContact,
  services: configuration.pushServices,
});

/** The wiring of the whole server; the only place that knows every room. */
@Module({})
export class AppModule {
  static of(configuration: Configuration, clock: Clock = new SystemClock()): DynamicModule {
    const { databaseUrl, publicUrl } = configuration;
    const secret = configuration.secret ?? secretFor(databaseUrl);
    const address = new Address(publicUrl);
    return {
      module: AppModule,
      imports: [
        JournalModule.forUrl(databaseUrl, JOURNAL),
        EngineModule.on(clock),
        AccessModule.with({ secret, publicUrl, credentials: CredentialStore }),
        DoorsModule,
        PrintingModule,
        PushModule.with(pushSettings(configuration, secret), PushSubscriptionStore),
        ReportsModule.with(configuration.weekly),
        VoiceModule.by(configuration.espeak),
      ],
      controllers: CONTROLLERS,
      providers: [
        { provide: Address, useValue: address },
        linksAt(address),
        Printing,
        Visits,
        VisitAdmission,
        ...GATEWAYS,
      ],
    };
  }
}

/** Visitors' links begin where their phones reach this server. */
function linksAt(address: Address): FactoryProvider<VisitLinks> {
  return {
    provide: VisitLinks,
    useFactory: (tokens: VisitTokens) => new VisitLinks(tokens, () => address.url),
    inject: [VisitTokens],
  };
}
