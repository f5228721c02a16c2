import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../ui/page.tsx';
import { Narrow } from '../frame.tsx';
import { usePortalMessages } from '../messages/messages.ts';

export const MissingPage = () => {
  const words = usePortalMessages();
  return (
    <Narrow>
      <PageTitle site={words.site}>{words.missing.title}</PageTitle>
      <Text>{words.missing.text}</Text>
      <div><Button component={Link} to="/">{words.missing.home}</Button></div>
    </Narrow>
  );
};
