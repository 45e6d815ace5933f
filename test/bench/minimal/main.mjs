/**
 * The smallest application on the same frameworks: Nest on Fastify, TypeORM with eight entities on
 * better-sqlite3, one gateway on Socket.IO. What it costs to start is the price of the frameworks;
 * decorators are applied by hand, as compiled TypeScript does. Setting: DATABASE (file).
 */
import 'reflect-metadata';
import { Body, Controller, Get, Inject, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';

const ENTITIES = ['site', 'service', 'counter', 'ticket', 'visit', 'person', 'device', 'session'];

function entity(name) {
  const made = function row() {};
  PrimaryGeneratedColumn()(made.prototype, 'id');
  for (const column of ['name', 'status', 'note']) Column('text')(made.prototype, column);
  Column('integer')(made.prototype, 'at');
  Entity(name)(made);
  return made;
}

const entities = ENTITIES.map(entity);
const Ticket = entities[ENTITIES.indexOf('ticket')];

class LobbyGateway {
  handleConnection(socket) {
    socket.emit('snapshot', { at: Date.now() });
  }
}
WebSocketServer()(LobbyGateway.prototype, 'server');
WebSocketGateway({ namespace: '/lobby' })(LobbyGateway);

class TicketController {
  constructor(source, lobby) {
    this.tickets = source.getRepository(Ticket);
    this.lobby = lobby;
  }

  list() {
    return this.tickets.find();
  }

  async take({ name }) {
    const ticket = await this.tickets.save({ name, status: 'waiting', note: '', at: Date.now() });
    this.lobby.server.emit('ticket', ticket);
    return ticket;
  }
}

const method = (prototype, name, decorate) =>
  decorate(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
method(TicketController.prototype, 'list', Get());
method(TicketController.prototype, 'take', Post());
Body()(TicketController.prototype, 'take', 0);
Inject(DataSource)(TicketController, undefined, 0);
Inject(LobbyGateway)(TicketController, undefined, 1);
Controller('tickets')(TicketController);

const openSource = () =>
  new DataSource({
    type: 'better-sqlite3',
    database: process.env.DATABASE,
    enableWAL: true,
    synchronize: true,
    entities,
  }).initialize();

const AppModule = function AppModule() {};
Module({
  controllers: [TicketController],
  providers: [{ provide: DataSource, useFactory: openSource }, LobbyGateway],
})(AppModule);

const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: ['error'] });
app.useWebSocketAdapter(new IoAdapter(app));
app.enableShutdownHooks();
await app.listen(0, '127.0.0.1');
process.stdout.write(`minimal listens on ${await app.getUrl()}\n`);
