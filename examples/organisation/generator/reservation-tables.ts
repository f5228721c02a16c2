import type { TableShape } from './database.ts';

/** A reservation service for event rooms and clinics: guests, also by telephone, who bring companions. */
export const reservationTables: readonly TableShape[] = [
  { name: 'venue', key: ['id'], columns: { id: 'integer', name: 'text' }, indexes: [], references: [] },
  {
    name: 'guest', key: ['id'],
    columns: {
      id: 'bigint', name: 'text', name_kana: 'text', birth_date: 'date', sex: 'text', email: 'text', phone: 'text', 備考: 'text', points: 'bigint', created_at: 'timestamptz',
    },
    indexes: ['create index on guest (lower(email))', 'create index on guest (birth_date)'], references: [],
  },
  {
    name: 'reservation', key: ['id'],
    columns: {
      id: 'bigint', guest_id: 'bigint', venue_id: 'integer', order: 'integer', reserved_for: 'timestamptz', party_size: 'smallint', companion_names: 'text[]',
      request: 'text', status: 'text', fee: 'numeric(12,2)',
    },
    indexes: ['create index on reservation (guest_id)'],
    references: [
      'alter table reservation add foreign key (guest_id) references guest (id)', 'alter table reservation add foreign key (venue_id) references venue (id)',
    ],
  },
  {
    name: 'companion', key: ['id'],
    columns: { id: 'bigint', reservation_id: 'bigint', companion_guest_id: 'bigint', seat: 'smallint', name: 'text', phone: 'text' },
    indexes: ['create index on companion (reservation_id)', 'create index on companion (companion_guest_id)'],
    references: ['alter table companion add foreign key (reservation_id) references reservation (id)'],
  },
  {
    name: 'visit_note', key: ['id'],
    columns: {
      id: 'bigint', reservation_id: 'bigint', guest_id: 'bigint', author: 'text', note: 'text', marks: 'text[]', visited_at: 'timestamptz',
    },
    indexes: ['create index on visit_note (reservation_id)', 'create index on visit_note (guest_id)'],
    references: ['alter table visit_note add foreign key (reservation_id) references reservation (id)'],
  },
];
