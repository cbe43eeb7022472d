/** The OpenAPI 3.1 document of the routes, made of the schemas that check what they are asked and of the brief's. */
import { z } from 'zod';
import { BriefSchema } from '../record/brief-schema.ts';
import type { Access } from './guard.ts';
import { HttpProblemSchema } from './problems.ts';
import type { Answer, Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** The document; `version` is Readout's. */
export function openApiDocument(routes: readonly Route[], version: string, access: Access['by']): Json {
  const schemas: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output'): Json => {
    const {
      $schema: _,
      $defs = {},
      ...own
    } = elsewhere(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
    Object.assign(schemas, $defs);
    return own;
  };
  schemaOf(BriefSchema);
  schemas.HttpProblem = schemaOf(HttpProblemSchema);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes.filter(({ isOurs }) => isOurs !== true)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemaOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version,
      description: 'Who said what in the coverage of a negotiation: a study that is read and corrected.',
    },
    servers: [{ url: '/' }],
    security: [{ [access]: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        [access]: { type: 'http', scheme: access === 'token' ? 'bearer' : 'basic' },
      },
    },
  };
}

/** Definitions stand under `components`, where all routes share them. */
const elsewhere = (schema: object): Json & { readonly $defs?: Json } =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));

type SchemaOf = (schema: z.ZodType, io?: 'input' | 'output') => Json;

function operationOf(route: Route, schemaOf: SchemaOf): Json {
  const { name, summary, query, body, takesArticle, mayBeEmpty, answer } = route;
  return {
    operationId: name,
    summary,
    parameters: [...pathParameters(route), ...queryParameters(query, schemaOf), ...stateParameter(route)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: mayBeEmpty !== true,
            content: { 'application/json': { schema: schemaOf(body, 'input') } },
          },
        }),
    ...(takesArticle
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              ['text/html', 'text/markdown', 'text/plain'].map((type) => [
                type,
                { schema: { type: 'string' } },
              ]),
            ),
          },
        }
      : {}),
    responses: {
      [answer.status]: {
        description: answer.description,
        content: { [answer.type]: { schema: answerSchema(answer, schemaOf) } },
      },
      default: {
        description: 'Why it is not answered',
        content: { 'application/problem+json': { schema: reference('HttpProblem') } },
      },
    },
  };
}

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function answerSchema({ schema }: Answer, schemaOf: SchemaOf): Json {
  if (schema === undefined) return { type: 'string' };
  if (typeof schema === 'string') return reference(schema);
  if (!('pageOf' in schema)) return schemaOf(schema);
  return {
    type: 'object',
    properties: {
      items: { type: 'array', items: reference(schema.pageOf) },
      total: { type: 'integer', description: 'How many there are on all pages.' },
      next: { type: 'string', description: 'Cursor of the next page; absent on the last.' },
    },
    required: ['items', 'total'],
  };
}

const pathParameters = ({ path }: Route): readonly Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodObject | undefined, schemaOf: SchemaOf): readonly Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

const stateParameter = ({ ifMatch }: Route): readonly Json[] =>
  ifMatch === undefined
    ? []
    : [
        {
          name: 'If-Match',
          in: 'header',
          required: ifMatch === 'required',
          description: 'The ETag of the state that is to be changed: 412 where it is another by now.',
          schema: { type: 'string' },
        },
      ];
