import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cycles } from './cycles.ts';
import { importViolations } from './import-rules.ts';
import { areas } from './import-table.ts';
import { importsOf } from './imports.ts';
import { codeLines, tokensOf } from './source-tokens.ts';
import { filesBelow, isTest, sources, type SourceFile } from './tree.ts';

/** Files over the hard limit, each with its reason. Empty is the wish. */
const largeFiles: Readonly<Record<string, string>> = {};

const bannedNames = /^(utils?|helpers?|shared|common|libs?|misc|types|index)(\.tsx?)?$/;

const pieces = (path: string): readonly string[] => path.split('/');
const pretend = (path: string, text: string): SourceFile => {
  const tokens = tokensOf(text);
  return { path, tokens, imports: importsOf(path, tokens), codeLines: codeLines(tokens) };
};

describe('imports', () => {
  test('every import is allowed by the table', () => {
    expect(importViolations(sources)).toEqual([]);
  });

  test('no file reaches itself, types included', () => {
    expect(cycles(sources)).toEqual([]);
  });

  test('an imported file exists', () => {
    const missing = sources.flatMap(({ path, imports }) => imports.flatMap(({ file, line }) => (file === undefined || existsSync(file) ? [] : [`${path}:${line} ${file}`])));
    expect(missing).toEqual([]);
  });

  test('ARCHITECTURE.md shows the areas of the table', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8');
    const existing = areas.filter(({ folder }) => filesBelow(folder, /\.tsx?$/).length > 0);
    expect(existing.filter(({ folder }) => !page.includes(`\`${folder.replace(/^src\//, '')}\``)).map(({ folder }) => folder)).toEqual([]);
  });
});

describe('the checks of imports can fail', () => {
  const violations = (path: string, text: string): readonly string[] => importViolations([pretend(path, text)]);
  test.each([
    ['src/core/calendar/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/core/calendar/a.ts', "import { parse } from 'yaml';"],
    ['src/core/law/a.ts', "import { requestTypes } from '../policy/model/requests.ts';"],
    ['src/core/requests/a.ts', "import type { Dataset } from '../sources/dataset.ts';"],
    ['src/core/requests/a.ts', "type A = import('../sources/dataset.ts').Dataset;"],
    ['src/core/requests/a.test.ts', "import type { Clock } from '../../operations/ports/clock.ts';"],
    ['src/operations/a.ts', "export { b } from './b.ts';"],
    ['src/operations/a.ts', "import fs from 'node:fs';"],
    ['src/adapters/mail/a.ts', "import { Pool } from 'pg';"],
    ['src/adapters/mail/a.ts', "const seal = await import('../seal/sealed-files.ts');"],
    ['src/entry/worker/a.ts', "import '../server/main.ts';"],
    ['src/entry/server/a.ts', "import { useState } from 'react';"],
    ['src/core/unheard-of/a.ts', "import './b.ts';"],
    ['web/portal/a.tsx', "import { problemCodes } from '../../src/entry/server/contract/problem.ts';"],
    ['web/portal/a.tsx', "import { Inbox } from '../console/inbox.tsx';"],
  ])('%s: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  test.each([
    ['src/core/law/a.ts', "import type { RequestType } from '../policy/model/requests.ts';"],
    ['src/core/law/a.ts', "import { type RequestType } from '../policy/model/requests.ts';"],
    ['src/core/text/a.ts', "import { parseDocument } from 'yaml';"],
    ['src/core/calendar/a.test.ts', "import fc from 'fast-check';"],
    ['src/core/calendar/a.ts', "// import 'yaml'\nconst text = `import 'pg' ${name} from 'react'`; const quote = /'/; /* import 'fs' */"],
    ['src/adapters/jobs/a.ts', "import { connect } from '../postgres/connection.ts';"],
    ['web/portal/a.tsx', "import type { ProblemCode } from '../../src/entry/server/contract/problem.ts';"],
  ])('and allow %s: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });

  test('a cycle of types is a cycle', () => {
    const knot = [
      pretend('src/core/calendar/x.ts', "import type { B } from './y.ts';"),
      pretend('src/core/calendar/y.ts', "export type { A } from './x.ts';"),
      pretend('src/core/calendar/z.ts', "import type { A } from './x.ts';"),
    ];
    expect(cycles(knot)).toEqual([['src/core/calendar/x.ts', 'src/core/calendar/y.ts']]);
  });

  test('comments are free, code is counted', () => {
    expect(codeLines(tokensOf("/* a\n b */\n\nconst a = 1; // one\nconst t = `\n\n`;\n"))).toBe(4);
  });
});

describe('sizes', () => {
  const ours = sources.filter(({ path }) => /^(src|web|sdk)\//.test(path) && !isTest(path));
  const sizes = ours.map((file) => file.codeLines).toSorted((a, b) => a - b);
  const share = (part: number): number => sizes[Math.floor((sizes.length - 1) * part)] ?? 0;

  test('no file has more than 600 lines of code', () => {
    expect(sources.filter(({ path, codeLines: lines }) => lines > 600 && !(path in largeFiles)).map(({ path, codeLines: lines }) => `${path}: ${lines}`)).toEqual([]);
    expect(Object.keys(largeFiles).filter((path) => (sources.find((file) => file.path === path)?.codeLines ?? 0) <= 600)).toEqual([]);
  });

  test('half of the files have at most 120 lines of code, nine in ten at most 300', () => {
    expect({ half: share(0.5) <= 120, nineInTen: share(0.9) <= 300 }).toEqual({ half: true, nineInTen: true });
  });
});

describe('names', () => {
  test('no file or folder hides its idea behind a name that says nothing', () => {
    const indexPages = /^web\/index\.html$/;
    expect(sources.map(({ path }) => path).filter((path) => !indexPages.test(path) && pieces(path).some((piece) => bannedNames.test(piece)))).toEqual([]);
  });

  test('folders are kebab-case', () => {
    const folders = sources.flatMap(({ path }) => pieces(path).slice(0, -1));
    expect([...new Set(folders)].filter((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))).toEqual([]);
  });

  test('each folder under src stands once in the map of ARCHITECTURE.md, and each folder of the map exists', () => {
    const mapped = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^ *- `(src\/[^`]*)\/`/gm)].map(([, folder]) => folder ?? '');
    const present = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const folders = pieces(entry.parentPath);
        return folders.slice(1).map((_, depth) => folders.slice(0, depth + 2).join('/'));
      });
    expect(mapped.toSorted()).toEqual([...new Set(present)].toSorted());
  });
});
