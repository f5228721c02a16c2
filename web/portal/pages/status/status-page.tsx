import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseCaseNumber } from '../../../../src/core/identifiers/case-ids.ts';
import type { CaseStatus } from '../../../../src/entry/server/contract/portal.ts';
import { at, get } from '../../../ui/api.ts';
import { PageTitle } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ContactCheck } from '../../contact/contact-check.tsx';
import { plainCaseNumber } from '../../contact/typed-contact.ts';
import { Narrow } from '../../frame.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import { StatusView } from './status-view.tsx';

/** Case number first; the address is asked for only when the browser has not proven it already. */
export const StatusPage = () => {
  const portal = usePortalMessages();
  const words = portal.status;
  const search = useSearch({ from: '/status' });
  const navigate = useNavigate();
  const [proven, setProven] = useState(false);
  // What is shown stays while it is read again: the page must not fall back to the form in between.
  const [shown, setShown] = useState<CaseStatus>();
  const [supplied, setSupplied] = useState(false);
  const look = useMutation({
    mutationFn: (number: string) => get<CaseStatus>(at`/api/portal/requests/${number}`),
    onSuccess: setShown,
    onError: () => setShown(undefined),
  });
  const number = look.variables;
  const code = look.error?.problem.code;
  // Nobody can tell "does not exist" from "not yours": both ask for the address, and then answer the same.
  const hidden = code === 'not-found' || code === 'contact-not-proven';

  const start = (asked: string): void => {
    setProven(false);
    setSupplied(false);
    void navigate({ to: '/status', search: { case: asked }, replace: true });
    look.mutate(asked);
  };
  const again = (): void => { if (number !== undefined) look.mutate(number); };
  const reload = (): void => { setSupplied(false); again(); };
  const other = (): void => { look.reset(); setShown(undefined); setSupplied(false); setProven(false); void navigate({ to: '/status', search: {}, replace: true }); };

  const head = <div><PageTitle site={portal.site}>{words.title}</PageTitle><Told>{supplied ? words.supply.sent : undefined}</Told></div>;
  if (shown) {
    return (
      <Narrow>
        {head}
        <StatusView status={shown} onSupplied={() => { setSupplied(true); again(); }} onReload={reload} onOther={other} />
      </Narrow>
    );
  }
  return (
    <Narrow>
      {head}
      <Text>{words.lead}</Text>
      {hidden && proven ? <Alert role="alert" color="red" title={words.hidden.title}>{words.hidden.text}</Alert> : null}
      {hidden && !proven && number !== undefined ? (
        <Stack>
          <Text><strong>{words.number}</strong> {number}</Text>
          <Text role="status">{words.confirm}</Text>
          <ContactCheck onProven={() => { setProven(true); look.mutate(number); }} />
          <div><Button variant="default" onClick={other}>{words.other}</Button></div>
        </Stack>
      ) : (
        <NumberForm initial={search.case ?? ''} loading={look.isPending} onLook={start} />
      )}
      {hidden ? null : <ProblemNotice problem={look.error?.problem} onRetry={again} />}
    </Narrow>
  );
};

/** What was done just now. It outlives the part of the page that did it, is read out, and takes the focus that went with that part. */
const Told = ({ children }: { readonly children: string | undefined }) => {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => { if (children !== undefined) region.current?.focus(); }, [children]);
  return <div role="status" ref={region} tabIndex={-1}>{children === undefined ? null : <Alert color="promise" mt="md">{children}</Alert>}</div>;
};

interface NumberFormProps {
  readonly initial: string;
  readonly loading: boolean;
  readonly onLook: (number: string) => void;
}

const NumberForm = ({ initial, loading, onLook }: NumberFormProps) => {
  const words = usePortalMessages().status;
  const [typed, setTyped] = useState(initial);
  const [tried, setTried] = useState(false);
  const shaped = plainCaseNumber(typed);
  // A slip of the pen is told of before an address is asked for: the number shows it by itself.
  const number = shaped !== undefined && parseCaseNumber(shaped).ok ? shaped : undefined;
  const wrong = shaped === undefined ? words.numberWrong : words.numberSlip;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (number === undefined) event.currentTarget.querySelector('input')?.focus();
    else onLook(number);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          name="case" label={words.number} description={words.numberHint} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} maw="22rem"
          required withAsterisk={false} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={tried && number === undefined ? wrong : undefined}
        />
        <Group><Button type="submit" loading={loading}>{words.look}</Button></Group>
      </Stack>
    </form>
  );
};
