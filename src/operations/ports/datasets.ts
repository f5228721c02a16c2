import type { Dataset } from '../../core/sources/dataset.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** The annotations of the connected databases, read and found without errors when the program started. */
export interface Datasets {
  all(tenant: TenantId): readonly Dataset[];
}
