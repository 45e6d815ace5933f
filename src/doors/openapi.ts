import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { z } from 'zod';
import { CounterAnswer, Problem } from '../contract/answers';
import { COUNTER_BODIES, VISIT_ACTIONS } from '../contract/commands';
import { SchemaBook } from '../contract/schema-book';

const COUNTER_PATH = '/api/v1/sites/{site}/counters/{counter}';
const VISIT_PATH = '/api/v1/visits/{token}';

const named = (...names: string[]): object[] =>
  names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const COMMAND_ID = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'UUID of the command: the same one is answered as the first time',
  schema: { type: 'string', format: 'uuid' },
};

const json = (schema: object): object => ({ 'application/json': { schema } });

/** One action of a counter, described from its schema. */
function actionPath(book: SchemaBook, action: string, body: z.ZodType): object {
  return {
    post: {
      operationId: `counter-${action}`,
      tags: ['counters'],
      summary: `Counter: ${action}`,
      parameters: [...named('site', 'counter'), COMMAND_ID],
      requestBody: { content: json(book.shape(body, 'input')) },
      responses: {
        200: { description: 'Done', content: json(book.shape(CounterAnswer, 'output')) },
        409: { description: 'Not possible now', content: json(book.shape(Problem, 'output')) },
      },
      security: [{ key: [] }],
    },
  };
}

function actionPaths(book: SchemaBook): Record<string, object> {
  const actions = Object.entries(COUNTER_BODIES);
  return Object.fromEntries(
    actions.map(([action, body]) => [`${COUNTER_PATH}/${action}`, actionPath(book, action, body)]),
  );
}

interface Operation {
  parameters?: object[];
  responses: Record<string, object>;
  security?: object[];
}
type Methods = Record<string, Operation>;

/** What anyone may ask without a key. */
const OPEN =
  /^\/(health|api\/v1\/(me|sessions|visits|sites$|sites\/\{site\}(\/(board|outlook|best-times|lighter|calls\/\{number\}\/speech))?$))/;

/** Tells of every call what all calls have: the command's id, the key, and how refusals look. */
function complete(path: string, methods: Methods, book: SchemaBook): void {
  for (const [method, operation] of Object.entries(methods)) {
    const problem = { 'application/problem+json': { schema: book.shape(Problem, 'output') } };
    operation.responses['default'] ??= { description: 'Refused', content: problem };
    if (!OPEN.test(path)) operation.security = [{ key: [] }];
    if (method !== 'post' || path.endsWith('/sessions')) continue;
    const others = (operation.parameters ?? []).filter((one) => one !== COMMAND_ID);
    operation.parameters = [...others, COMMAND_ID];
  }
}

/** The routes with an `:action` in their path are told action by action instead. */
function withActions(document: OpenAPIObject): OpenAPIObject {
  const book = new SchemaBook('openapi-3.0');
  const paths: Record<string, object> = { ...document.paths, ...actionPaths(book) };
  const visit = paths[`${VISIT_PATH}/{action}`];
  delete paths[`${VISIT_PATH}/{action}`];
  for (const action of VISIT_ACTIONS) if (visit) paths[`${VISIT_PATH}/${action}`] = visit;
  for (const [path, methods] of Object.entries(paths)) complete(path, methods as Methods, book);
  const schemas = { ...book.schemas, ...document.components?.schemas };
  return { ...document, paths, components: { ...document.components, schemas } } as OpenAPIObject;
}

/** OpenAPI at `/api/openapi.json`, readable at `/api/docs`; made when first asked for. */
export function serveOpenApi(app: INestApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Patience')
    .setDescription('Tickets, counters, waits and affluence of public services.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'key')
    .build();
  SwaggerModule.setup(
    'api/docs',
    app,
    () => withActions(SwaggerModule.createDocument(app, config)),
    {
      jsonDocumentUrl: 'api/openapi.json',
    },
  );
}
