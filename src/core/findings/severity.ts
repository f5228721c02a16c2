import type { FindingCode, FindingParameters } from './codes.ts';
import type { Finding, Position, Severity } from './finding.ts';

/**
 * An error keeps a policy or dataset from being used at all. A warning is printed and kept: the source says something that
 * stands as published text but that the law or the calendar has overtaken, and the running system goes by the law.
 */
export const severityOf: { readonly [Code in FindingCode]: Severity } = {
  'yaml-syntax': 'error', 'yaml-feature': 'error', 'not-utf8': 'error', 'too-large': 'error', 'duplicate-key': 'error',
  'unknown-key': 'error', 'missing-key': 'error', 'wrong-value': 'error', 'missing-translation': 'error',
  'duplicate-id': 'error', 'dangling-reference': 'error', 'dates-out-of-order': 'error',
  'unknown-document': 'error', 'document-ended': 'warning', 'document-not-yet': 'warning', 'document-never': 'error',
  'no-usable-document': 'error',
  // JP-DSR-11: a configuration that would charge for it is refused.
  'fee-not-allowed': 'error',
  // JP-DSR-08: real policies spread the grounds over all requests; the text stands, the ground cannot be used there.
  'ground-not-available': 'warning',
  'desk-closed-too-long': 'error', 'form-gone-before-reply': 'error', 'channel-both-ways': 'error', 'fact-not-published': 'error', 'class-without-purpose': 'warning', 'no-file': 'error',
  'table-without-owner': 'error', 'ownership-cycle': 'error', 'disposal-order-incomplete': 'error', 'disposal-order-wrong': 'error',
  'columns-do-not-pair': 'error', 'part-without-account': 'error', 'account-without-identity': 'error', 'not-in-database': 'error',
  // Fails closed: the column stays out of every reply until somebody says what it holds.
  'column-not-annotated': 'warning',
};

/** The one way to make a finding. */
export const finding = <Code extends FindingCode>(code: Code, at: Position, parameters: FindingParameters[Code]): Finding =>
  ({ code, severity: severityOf[code], at, parameters }) as Finding;
