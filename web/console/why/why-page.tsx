import { Alert, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { dateIn } from '../../../src/core/calendar/zone.ts';
import { waysToMore } from '../../../src/core/decide/changes/what-would-change.ts';
import { withChange } from '../../../src/core/decide/changes/change.ts';
import type { Asked } from '../../../src/core/decide/changes/change.ts';
import { compileEngine } from '../../../src/core/decide/tables/engine.ts';
import type { CalendarDate } from '../../../src/core/identifiers/calendar-date.ts';
import { instant } from '../../../src/core/identifiers/instant.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import type { PoliciesInForce } from '../../../src/entry/server/contract/console.ts';
import { useDates } from '../../ui/dates.ts';
import { PageTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { decisionQuery, inForceQuery } from '../queries.ts';
import { AnswerView } from './answer-view.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { clausesIn } from './clause-address.ts';
import { DeedFields } from './deed-fields.tsx';
import { askedIn, firstAsked, handsOver, textFor, withAllNames } from './draft.ts';
import { KnownFields } from './known-fields.tsx';
import { PartyFields } from './party-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import { following } from './supposed.ts';
import { useWhyWords } from './use-why-words.ts';
import { WaysList } from './ways-list.tsx';
import styles from './why.module.css';

/** May this be done, and why? Asked of the policies of a day; the engine runs here, and nothing that is asked leaves the page. */
export const WhyPage = ({ decision }: { readonly decision: string | undefined }) => {
  const messages = useConsoleMessages();
  const words = useWhyWords();
  const dates = useDates();
  const [day, setDay] = useState<string>();
  const record = useQuery({ ...decisionQuery(decision ?? ''), enabled: decision !== undefined });
  const recorded = decision === undefined || day !== undefined ? undefined : record.data;
  const known = recorded && askedIn(recorded);
  const policies = useQuery({ ...inForceQuery(day === undefined ? known?.question.at : `${day}T14:59:59.999Z`), enabled: decision === undefined || day !== undefined || known !== undefined });
  return (
    <Stack>
      <PageTitle site={messages.site}>{words.title}</PageTitle>
      <Text>{words.help}</Text>
      <TextInput type="date" label={words.day} maw={240} value={day ?? (policies.data ? dayOf(policies.data) : '')} onChange={(event) => setDay(event.currentTarget.value === '' ? undefined : event.currentTarget.value)} />
      <ProblemNotice problem={record.error?.problem} onRetry={() => void record.refetch()} />
      {known ? <Alert variant="outline" color="blue" c="dark" title={words.given}>{words.fromRecord(dates.moment(known.question.at))}</Alert> : null}
      <ProblemNotice problem={policies.error?.problem} onRetry={() => void policies.refetch()} />
      {policies.isPending ? <Loader aria-label={messages.loading} /> : null}
      {policies.data?.versions.length === 0 ? <Text role="status">{words.noVersion}</Text> : null}
      {policies.data && policies.data.versions.length > 0 ? <Asking key={`${policies.data.at} ${decision ?? ''}`} policies={policies.data} first={known} /> : null}
    </Stack>
  );
};

/** In Tokyo, as the versions of policies go by. */
const dayOf = ({ at }: PoliciesInForce): CalendarDate => dateIn('Asia/Tokyo', instant(at));

const Asking = ({ policies, first }: { readonly policies: PoliciesInForce; readonly first: Asked | undefined }) => {
  const words = useWhyWords();
  // The shape of a model is spec/policy-model.schema.json; our own server wrote it.
  const inForce = useMemo(() => policies.versions.map(({ model }) => model as unknown as PolicyText), [policies]);
  const clauseAt = useMemo(() => clausesIn(policies), [policies]);
  const engine = useMemo(() => compileEngine(inForce), [inForce]);
  const at = instant(policies.at);
  const [asked, setAsked] = useState<Asked>(() => first ?? firstAsked(inForce, at));
  const text = textFor(inForce, asked.question);
  const answer = useMemo(() => (asked.question.items.length === 0 ? undefined : engine.decide(asked.question, asked.facts)), [engine, asked]);
  const ways = useMemo(() => (answer && text && answer.outcome !== 'allow' ? waysToMore(engine.decide.bind(engine), asked.question, asked.facts, text) : []), [engine, answer, asked, text]);
  if (!text) return <Text role="status">{words.noVersion}</Text>;
  const ask = (question: Asked['question']) => setAsked(following({ question, facts: asked.facts }));
  const { question } = asked;
  return (
    <div className={styles['columns']}>
      <Stack>
        <PersonFields question={question} inForce={inForce} text={text} onAsk={ask} />
        <DeedFields question={question} text={text} others={inForce.flatMap(({ purposes }) => purposes)} onAsk={ask} />
        <RecipientFields question={question} text={text} onAsk={ask} />
        {handsOver(question.action) || question.action === 'receive' ? <PartyFields asked={asked} day={dayOf(policies)} onAsked={(next) => setAsked(following(next))} /> : null}
        <KnownFields asked={asked} onKnow={(facts) => setAsked({ question, facts })} />
        <ClaimFields question={question} text={text} onAsk={ask} />
      </Stack>
      <Stack>
        {answer ? <AnswerView answer={answer} text={withAllNames(text, inForce)} clauseAt={clauseAt} /> : <Text role="status">{words.noItems}</Text>}
        {answer ? <WaysList ways={ways} text={text} open={answer.outcome === 'allow'} onTry={(changes) => setAsked(changes.reduce(withChange, asked))} /> : null}
      </Stack>
    </div>
  );
};
