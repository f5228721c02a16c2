import { useMutation, useQueryClient } from '@tanstack/react-query';
import { at, post } from '../../ui/api.ts';
import { readCasesAgain } from '../queries.ts';

/** A decision of the officer on a case: sent once, and the case read again whether it was taken or refused. */
export const useDecision = (number: string, path: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => post(`${at`/api/console/cases/${number}`}/${path}`, body),
    onSettled: () => readCasesAgain(client),
  });
};
