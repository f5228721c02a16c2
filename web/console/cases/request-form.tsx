import { Table, Text } from '@mantine/core';
import type { LocalText } from '../../../src/core/policy/model/local-text.ts';
import type { CaseDetail } from '../../../src/entry/server/contract/console.ts';
import { useDates } from '../../ui/dates.ts';
import { useListed, useLocalText } from '../../ui/language.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { Section } from './section.tsx';

export const RequestForm = ({ detail }: { readonly detail: CaseDetail }) => {
  const words = useConsoleMessages().case;
  const [text, listed] = [useLocalText(), useListed()];
  const dates = useDates();
  const { form } = detail;
  if (form === null) return <Section title={words.form}><Text>{words.formDisposed}</Text></Section>;
  const scope = (chosen: readonly LocalText[] | null) => (chosen === null ? words.all : listed(chosen.map(text)));
  const facts: readonly (readonly [string, string])[] = [
    [words.name, form.name], [words.birthDate, `${dates.day(form.birthDate)} / ${dates.eraDay(form.birthDate)}`], [words.email, form.email],
    [words.services, scope(form.services)], [words.items, scope(form.items)],
    [words.replyBy, form.replyBy === 'email' ? words.email2 : words.post],
    ...(form.postalAddress === null ? [] : [[words.postalAddress, form.postalAddress] as const]),
    [words.language, words.languages[form.language]], [words.policy, `${detail.policy.id} ${detail.policy.version}`],
  ];
  return (
    <Section title={words.form}>
      <Table variant="vertical" layout="auto">
        <Table.Tbody>{facts.map(([label, value]) => <Table.Tr key={label}><Table.Th scope="row">{label}</Table.Th><Table.Td style={{ whiteSpace: 'pre-line' }}>{value}</Table.Td></Table.Tr>)}</Table.Tbody>
      </Table>
    </Section>
  );
};
