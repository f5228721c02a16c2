import type { Brand, Parsed } from './brand.ts';

/**
 * Names that people write in policies and dataset annotations: lower-case words of ASCII letters and digits, joined by
 * `-`, with `.` between levels (`contact.email`). At most 80 characters, so that they fit any column or file name.
 */
export type PolicyId = Brand<'PolicyId'>;
export type ClauseId = Brand<'ClauseId'>;
export type ItemId = Brand<'ItemId'>;
export type PurposeId = Brand<'PurposeId'>;
export type SubjectClassId = Brand<'SubjectClassId'>;
export type ServiceId = Brand<'ServiceId'>;
export type DocumentKindId = Brand<'DocumentKindId'>;
export type GroundId = Brand<'GroundId'>;
export type CompanyId = Brand<'CompanyId'>;
export type CollectionId = Brand<'CollectionId'>;
export type ReceiptId = Brand<'ReceiptId'>;
export type RecipientId = Brand<'RecipientId'>;
export type SituationId = Brand<'SituationId'>;
export type ExceptionId = Brand<'ExceptionId'>;
export type PartnerId = Brand<'PartnerId'>;
export type TrackerId = Brand<'TrackerId'>;
export type MeasureId = Brand<'MeasureId'>;
export type ReleaseId = Brand<'ReleaseId'>;
export type RoleId = Brand<'RoleId'>;
export type RetentionId = Brand<'RetentionId'>;
export type DifferenceId = Brand<'DifferenceId'>;
export type DatasetId = Brand<'DatasetId'>;
export type TableId = Brand<'TableId'>;
export type TenantId = Brand<'TenantId'>;

const shape = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;

/** One rule for all of them; the brand keeps a purpose from being used as an item. */
export const parseName = <Id extends Brand<string>>(text: string): Parsed<Id> =>
  text.length <= 80 && shape.test(text)
    ? { ok: true, value: text as Id }
    : { ok: false, rule: 'a name is lower-case letters and digits, joined by - or . (at most 80)' };

/** For constants and tests: throws on a text that is no name, which is a bug of the caller. */
export const name = <Id extends Brand<string>>(text: string): Id => {
  const parsed = parseName<Id>(text);
  if (!parsed.ok) throw new Error(`not a name: ${text}: ${parsed.rule}`);
  return parsed.value;
};
