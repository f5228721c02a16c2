import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { conditionSuffices, groundStanding } from '../../law/jp/exception-grounds.ts';
import type { PolicyText } from '../model/policy.ts';
import type { ProvisionException } from '../model/provision.ts';

/** JP-TP-04, JP-TP-06, JP-PUR-05: what the document provides without consent, against the grounds that the law knows. */
export const exceptionGrounds = ({ provision }: PolicyText): readonly Finding[] =>
  (provision?.exceptions ?? []).filter(({ ground }) => (ground as string) !== '').flatMap((exception) => [...byGround(exception), ...byCondition(exception)]);

const byGround = ({ id, at, ground }: ProvisionException): readonly Finding[] => {
  if (ground === 'authority-request') return [finding('exception-without-statute', at, { id })];
  const { decidedBy, rule } = groundStanding(ground);
  return decidedBy === 'flow' && rule === 'JP-TP-06' ? [finding('exception-is-entrustment', at, { id, ground })] : [];
};

const byCondition = ({ id, at, ground, condition }: ProvisionException): readonly Finding[] => {
  if (condition === 'consent-would-hinder-in-our-judgement') return [finding('exception-by-own-judgement', at, { id })];
  return conditionSuffices(ground, condition) ? [] : [finding('exception-without-condition', at, { id, ground })];
};
