import type { TableShape } from './database.ts';

/** A question-and-answer site for engineers: people are known by an e-mail address and a handle alone. */
export const qaSiteTables: readonly TableShape[] = [
  { name: 'tag', key: ['name'], columns: { name: 'text', description: 'text' }, indexes: [], references: [] },
  {
    name: 'user', key: ['id'],
    columns: {
      id: 'bigint', handle: 'text', email: 'text', password_hash: 'text', profile: 'text', reputation: 'integer', settings: 'jsonb', created_at: 'timestamptz',
      last_seen_at: 'timestamptz',
    },
    indexes: ['create unique index on "user" (lower(email))'], references: [],
  },
  {
    name: 'question', key: ['id'],
    columns: { id: 'bigint', user_id: 'bigint', title: 'text', body: 'text', views: 'bigint', created_at: 'timestamptz' },
    indexes: ['create index on question (user_id)'], references: ['alter table question add foreign key (user_id) references "user" (id)'],
  },
  {
    name: 'question_tag', key: ['question_id', 'position'], columns: { question_id: 'bigint', position: 'smallint', tag_name: 'text' }, indexes: [],
    references: [
      'alter table question_tag add foreign key (question_id) references question (id)', 'alter table question_tag add foreign key (tag_name) references tag (name)',
    ],
  },
  {
    name: 'answer', key: ['id'],
    columns: { id: 'bigint', question_id: 'bigint', user_id: 'bigint', body: 'text', accepted: 'boolean', created_at: 'timestamptz' },
    indexes: ['create index on answer (user_id)', 'create index on answer (question_id)'],
    references: ['alter table answer add foreign key (user_id) references "user" (id)', 'alter table answer add foreign key (question_id) references question (id)'],
  },
  {
    name: 'comment', key: ['id'],
    columns: { id: 'bigint', user_id: 'bigint', question_id: 'bigint', answer_id: 'bigint', body: 'text', created_at: 'timestamptz' },
    indexes: ['create index on comment (user_id)', 'create index on comment (question_id)', 'create index on comment (answer_id)'],
    references: ['alter table comment add foreign key (user_id) references "user" (id)'],
  },
  {
    name: 'vote', key: ['user_id', 'post_kind', 'post_id'],
    columns: { user_id: 'bigint', post_kind: 'text', post_id: 'bigint', value: 'smallint', voted_at: 'timestamptz' },
    indexes: ['create index on vote (post_kind, post_id)'], references: ['alter table vote add foreign key (user_id) references "user" (id)'],
  },
];
