import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, source } from '../../source.ts';

/** What the published text of a policy must be able to show of itself. */
export const publishedVersionRules = [
  { id: 'DOC-VER-01', jurisdiction: 'jp', topic: 'published-versions', validFrom: coveredFrom.jp, sureness: 'inference', sources: [appi('21(3)'), source('practice', '')], text: {
    ja: '版は、印刷された日付ではなく、言語ごとの内容そのもので決まります。改定日を変えずに内容を変えたら、知らせます。相互参照は必ず通じるようにします。', en: 'A version is its content in each language, not the printed date. Content changed without a new date of revision is reported, and references resolve.' } },
] as const satisfies readonly Rule[];
