import { describe, expect, test } from 'vitest';
import { catalogue } from '../findings/catalogue.ts';
import type { FindingCode } from '../findings/catalogue.ts';
import { compulsoryContent } from '../law/jp/compulsory-content.ts';
import type { CompulsoryContentId } from '../law/jp/compulsory-content.ts';
import { californiaContent } from '../law/us-ca/compulsory-content.ts';
import type { CaliforniaContentId } from '../law/us-ca/compulsory-content.ts';

/**
 * How a policy cannot go without what the law makes compulsory. `form`: the language has no policy without it. `elsewhere`: it
 * is not for a policy's own text, or the language cannot say it yet; with the reason.
 */
type Kept = { readonly finding: FindingCode } | { readonly form: string } | { readonly elsewhere: string };

const missing = (finding: FindingCode): Kept => ({ finding });
const form = (key: string): Kept => ({ form: key });
const elsewhere = (reason: string): Kept => ({ elsewhere: reason });

const noOptOut = elsewhere('the language has no provision by opt-out: it cannot be switched on');

const japan: { readonly [Id in CompulsoryContentId]: Kept } = {
  name: form('organisation.responsible-company'), address: missing('address-missing'), representative: missing('representative-missing'),
  purposes: missing('missing-section'), 'request-procedure': missing('missing-section'), fee: missing('fact-not-published'),
  'security-measures': missing('security-missing'), 'foreign-environment': missing('foreign-environment-missing'), 'complaint-desk': missing('missing-section'),
  'certified-body': elsewhere('the language has no certified body; none of the reference documents belongs to one'),
  'changed-purpose': elsewhere('the difference of two versions says it'), 'purpose-of-provision': missing('provision-without-purpose'),
  'joint-use-fact': missing('fact-not-published'), 'joint-use-items': missing('joint-use-items-open'), 'joint-use-range': missing('joint-users-not-listed'),
  'joint-use-purposes': missing('joint-use-without-purposes'), 'joint-use-responsible': missing('joint-use-responsible-incomplete'),
  'opt-out-provider': noOptOut, 'opt-out-purpose': noOptOut, 'opt-out-items': noOptOut, 'opt-out-acquisition': noOptOut, 'opt-out-means': noOptOut,
  'opt-out-stop': noOptOut, 'opt-out-how-to-ask': noOptOut, 'opt-out-update': noOptOut, 'opt-out-start': noOptOut,
  'anonymised-items': missing('anonymised-without-items'), 'anonymised-provided-items': missing('anonymised-without-items'),
  'anonymised-means': missing('anonymised-without-means'), 'pseudonymised-purposes': elsewhere('the language has no pseudonymised information'),
  'notice-purposes': missing('collected-for-another-class'), 'notice-company': form('organisation.responsible-company'),
  'notice-privacy-manager': missing('privacy-manager-unnamed'), 'notice-jis-purposes': missing('collected-for-another-class'),
  'notice-provision': missing('recipient-without-situation'), 'notice-entrustment': missing('fact-not-published'), 'notice-rights': missing('missing-section'),
  'notice-voluntary': missing('withholding-untold'), 'notice-hidden-means': missing('fact-not-published'),
  'transmission-items': missing('tracker-without-items'), 'transmission-recipient': form('trackers.list.destination'), 'transmission-purposes': form('trackers.list.uses'),
};

const california: { readonly [Id in CaliforniaContentId]: Kept } = {
  'categories-collected': form('california.categories'), sources: missing('california-sources-incomplete'), 'collection-purposes': missing('class-without-purpose'),
  'sold-or-shared': form('california.sale.past'), 'sold-or-shared-third-parties': form('california.sale.past.recipients'), 'sold-or-shared-purposes': form('california.sale.past.purpose'),
  'business-purpose-disclosures': missing('california-business-purpose-table-missing'), 'business-purpose-recipients': missing('california-business-purpose-table-missing'),
  'business-purposes': missing('california-business-purpose-table-missing'), 'under-16': missing('california-minors-missing'),
  'sensitive-use': missing('california-sensitive-use-not-permitted'), 'right-to-know': missing('california-right-missing'), 'right-to-delete': missing('california-right-missing'),
  'right-to-correct': missing('california-right-missing'), 'right-to-opt-out': missing('california-right-missing'), 'right-to-limit': missing('california-right-missing'),
  'no-retaliation': elsewhere('prose of a clause; no decision can depend on the use of a right'), 'request-methods': missing('desk-unreachable'),
  verification: form('california.verification'), 'preference-signal': missing('california-opt-out-ways'), agents: form('california.agents'), contact: missing('desk-unreachable'),
  'last-updated': form('version'), metrics: elsewhere('from ten million consumers a year'),
  'notice-categories': form('california.categories'), 'notice-category-purposes': missing('class-without-purpose'), 'notice-sold-or-shared': form('california.sale.past'),
  retention: missing('california-retention-not-per-category'), 'notice-opt-out-link': missing('california-opt-out-ways'), 'notice-policy-link': elsewhere('the fragment of a form links to its policy'),
};

describe('compulsory content, Articles 17 to 43 and the list of California', () => {
  const kept: readonly (readonly [string, Kept])[] = [...Object.entries(japan), ...Object.entries(california)];

  test('everything that the law collection holds is kept by a finding, by the form of the language, or is told why not', () => {
    expect(kept).toHaveLength(new Set(compulsoryContent.map(({ content }) => content)).size + new Set(californiaContent.map(({ content }) => content)).size);
  });

  test.each(kept.flatMap(([content, how]) => ('finding' in how ? [[content, how.finding] as const] : [])))('%s: %s is a finding', (_content, code) => {
    expect(catalogue).toHaveProperty([code]);
  });

  test('two in three are findings or form: what is left has its reason', () => {
    expect(kept.filter(([, how]) => !('elsewhere' in how)).length / kept.length).toBeGreaterThan(2 / 3);
  });
});
