import type { SourceFile } from './tree.ts';

/**
 * Groups of files that reach each other, types included: a knot of types is a knot for the reader too.
 * Tarjan's algorithm, each group sorted.
 */
export const cycles = (files: readonly SourceFile[]): readonly (readonly string[])[] => {
  const edges = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file === undefined ? [] : [file]))]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.get(path) ?? 0);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!edges.has(next)) continue;
      if (!order.has(next)) {
        visit(next);
        lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(next) ?? 0));
      } else if (stack.includes(next)) lowest.set(path, Math.min(lowest.get(path) ?? 0, order.get(next) ?? 0));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1 || edges.get(path)?.includes(path)) found.push(group.toSorted());
  };

  for (const path of edges.keys()) if (!order.has(path)) visit(path);
  return found;
};
