import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { policyFields } from './schema.ts';

type Node = { type: string; items?: Node; properties?: Record<string, Node>; additionalProperties?: Node | false };
type Shape = { properties: Record<string, Node> };

const shapeOf = ({ type, items, properties, additionalProperties }: Node): object => ({
  type,
  ...(items ? { items: shapeOf(items) } : {}),
  ...(properties ? { properties: shapes({ properties }) } : {}),
  ...(additionalProperties ? { additionalProperties: shapeOf(additionalProperties) } : {}),
});
const shapes = ({ properties }: Shape): object =>
  Object.fromEntries(Object.entries(properties).map(([key, node]) => [key, shapeOf(node)]));

// Types only: Chromium silently leaves out a value that its schema refuses, and Heed could not name it.
it('tells the browser the same keys and types as Heed checks, and nothing more', () => {
  const file = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as Shape;
  expect(shapes(file)).toEqual(shapes(z.toJSONSchema(z.object(policyFields)) as Shape));
  expect(JSON.stringify(file)).not.toMatch(/"(enum|minimum|maximum|pattern)"/);
});
