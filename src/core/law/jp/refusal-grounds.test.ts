import { expect, test } from 'vitest';
import { legalGrounds, requestTypes } from '../../policy/model/requests.ts';
import type { LegalGround, RequestType } from '../../policy/model/requests.ts';
import { groundAvailable } from './refusal-grounds.ts';

// Rule book, JP-DSR-08, row by row.
const table: { readonly [Type in RequestType]: readonly LegalGround[] } = {
  'purpose-notice': ['purpose-already-clear', 'harm-to-rights', 'harm-to-operator', 'hindrance-to-public-body'],
  disclosure: ['harm-to-rights', 'serious-hindrance', 'breach-of-other-law'],
  'disclosure-of-records': ['harm-to-rights', 'serious-hindrance', 'breach-of-other-law'],
  correction: ['content-is-true', 'not-needed-for-purpose', 'other-law-procedure'],
  addition: ['content-is-true', 'not-needed-for-purpose', 'other-law-procedure'],
  deletion: ['content-is-true', 'not-needed-for-purpose', 'other-law-procedure'],
  'stop-of-use': ['claim-unfounded', 'substitute-measure'],
  erasure: ['claim-unfounded', 'substitute-measure'],
  'stop-of-provision': ['claim-unfounded', 'substitute-measure'],
};

test.each(requestTypes)('%s can be refused on the grounds of its own article and no other [LG-12-1r part] [CT-8-1r part]', (type) => {
  expect(legalGrounds.filter((ground) => groundAvailable(ground, type))).toEqual(table[type]);
});
