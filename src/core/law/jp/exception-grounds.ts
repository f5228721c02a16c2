import type { ExceptionGround, ProvisionException } from '../../policy/model/provision.ts';
import type { RuleId } from '../all-rules.ts';
import type { ProvisionBasisCode } from './provision-bases.ts';

type Condition = ProvisionException['condition'];

/** What a ground on which a policy provides without consent is worth in law. */
export interface GroundStanding {
  /**
   * `itself`: the law knows the ground. `flow`: the law asks another question (JP-TP-04: the ground, not who asks; JP-TP-06: for
   * whose purpose), so each provision on this ground must rest on one of `bases` with its own facts.
   */
  readonly decidedBy: 'itself' | 'flow';
  /** One of these carries the provision. */
  readonly bases: readonly ProvisionBasisCode[];
  /** The second fact that the law asks for beside the need. */
  readonly needs: 'consent-difficult' | 'consent-would-hinder' | undefined;
  readonly rule: RuleId;
}

const itself = (rule: RuleId, bases: readonly ProvisionBasisCode[], needs?: GroundStanding['needs']): GroundStanding => ({ decidedBy: 'itself', bases, needs, rule });
const byFlow = (rule: RuleId, bases: readonly ProvisionBasisCode[]): GroundStanding => ({ decidedBy: 'flow', bases, needs: undefined, rule });

const standings: { readonly [Ground in ExceptionGround]: GroundStanding } = {
  law: itself('JP-TP-04', ['X27-1-1']),
  'life-body-property': itself('JP-TP-04', ['X27-1-2'], 'consent-difficult'),
  'public-health-children': itself('JP-TP-04', ['X27-1-3'], 'consent-difficult'),
  'public-body': itself('JP-TP-04', ['X27-1-4'], 'consent-would-hinder'),
  academic: itself('JP-TP-04', ['X27-1-5', 'X27-1-6', 'X27-1-7']),
  // A court, the police or a bar association may ask under a statute, or only ask.
  'authority-request': byFlow('JP-TP-04', ['X27-1-1', 'X27-1-4']),
  'person-request': byFlow('JP-TP-02', ['C27-1', 'NA-act-of-the-person']),
  succession: itself('JP-TP-07', ['S27-5-2']),
  'office-admission': byFlow('JP-TP-06', ['C27-1', 'E27-5-1']),
  'communication-tool': byFlow('JP-TP-06', ['C27-1', 'E27-5-1', 'NA-cloud-without-handling']),
  entrustment: itself('JP-TP-06', ['E27-5-1']),
  'joint-use': itself('JP-JU-01', ['J27-5-3']),
  consent: itself('JP-TP-01', ['C27-1']),
  // "In other cases that the law allows": any item of Article 27(1), each with its own facts.
  'other-law': byFlow('JP-TP-04', ['X27-1-1', 'X27-1-2', 'X27-1-3', 'X27-1-4', 'X27-1-5', 'X27-1-6', 'X27-1-7']),
};

export const groundStanding = (ground: ExceptionGround): GroundStanding => standings[ground];

/**
 * Whether the condition that a policy writes is the one that the law asks for. That it hinders "in our judgement" is not: the
 * hindrance is a fact (JP-TP-04).
 */
export const conditionSuffices = (ground: ExceptionGround, condition: Condition): boolean => {
  const { needs } = standings[ground];
  return needs === undefined || needs === condition;
};
