import '@mantine/core/styles.css';
import './styles.css';
import { MantineProvider, type MantineThemeOverride } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { useKeptFocus } from './kept-focus.ts';
import type { ProblemError } from './problem.ts';
import { LanguageProvider, useLanguage } from './language.tsx';
import { adoptTheme } from './theme-sheet.ts';
import { cssVariables } from './theme.ts';

declare module '@tanstack/react-query' {
  interface Register { defaultError: ProblemError }
}

const retriable = (error: ProblemError): boolean => error.problem.code === 'unavailable';

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && retriable(error), refetchOnWindowFocus: false, staleTime: 30_000 },
    mutations: { retry: false },
  },
});

const Formats = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  useKeptFocus();
  return <IntlProvider locale={language} timeZone="Asia/Tokyo">{children}</IntlProvider>;
};

/** Everything that a page needs around it; call `adoptPageTheme` once before the first render. */
export const Provider = ({ theme, children }: { readonly theme: MantineThemeOverride; readonly children: ReactNode }) => (
  <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false} deduplicateInlineStyles={false}>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Formats>{children}</Formats>
      </LanguageProvider>
    </QueryClientProvider>
  </MantineProvider>
);

export const adoptPageTheme = (theme: MantineThemeOverride): void => adoptTheme(theme, cssVariables);
