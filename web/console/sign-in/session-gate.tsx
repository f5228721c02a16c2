import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignInState } from '../../../src/entry/server/contract/auth.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Console } from '../console.tsx';
import { useConsoleMessages } from '../messages/messages.ts';
import { sessionQuery } from '../queries.ts';
import { CodeForm } from './code-form.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Nothing of the console is shown, or asked for, before both factors were given. */
export const SessionGate = () => {
  const messages = useConsoleMessages();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [state, setState] = useState<SignInState>();
  const now = state ?? session.data?.state;
  const signedIn = () => {
    client.clear();
    setState('signed-in');
  };
  if (session.error) return <SignInPage title={messages.signIn.title}><ProblemNotice problem={session.error.problem} onRetry={() => void session.refetch()} /></SignInPage>;
  if (now === undefined) return <Center h="100vh"><Loader aria-label={messages.loading} /></Center>;
  if (now === 'signed-in') return <Console onSignedOut={() => { client.clear(); setState('signed-out'); }} />;
  const forms = {
    'signed-out': <PasswordForm onNext={setState} />,
    code: <CodeForm path="/api/console/session/code" onDone={signedIn} onAgain={() => setState('signed-out')} />,
    enrol: <EnrolmentForm onDone={signedIn} onAgain={() => setState('signed-out')} />,
  };
  const titles = { 'signed-out': messages.signIn.title, code: messages.signIn.codeTitle, enrol: messages.signIn.enrolTitle };
  return <SignInPage title={titles[now]}>{forms[now]}</SignInPage>;
};
