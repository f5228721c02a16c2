import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** A text that limits itself to services limits itself to those that it names, and to the company that runs them. */
export const scopeOfItsServices = ({ extends: extension, services }: PolicyText): readonly Finding[] => {
  if (!extension || extension.scope.services.length === 0) return [];
  const { scope, at } = extension;
  const run = services.find(({ id, company }) => company !== undefined && scope.services.includes(id))?.company;
  return [
    ...services.filter(({ id }) => id !== '' && !scope.services.includes(id)).map(({ id, at: place }) => finding('service-outside-scope', place, { service: id })),
    ...(run !== undefined && scope.company === undefined ? [finding('scope-without-company', at, { company: run })] : []),
  ];
};
