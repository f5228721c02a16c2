import type { TableShape } from './database.ts';

/** A job board: members, their careers, applications, and the talk between member and the company's staff about each. */
export const recruitingTables: readonly TableShape[] = [
  {
    name: 'company', key: ['id'], columns: { id: 'integer', name: 'text' }, indexes: [], references: [],
  },
  {
    name: 'job', key: ['id'], columns: { id: 'integer', company_id: 'integer', title: 'text', salary: 'numeric(12,2)' },
    indexes: [], references: ['alter table job add foreign key (company_id) references company (id)'],
  },
  {
    name: 'staff', key: ['id'], columns: { id: 'integer', name: 'text', email: 'text' }, indexes: [], references: [],
  },
  {
    name: 'member', key: ['id'],
    columns: {
      id: 'bigint', member_number: 'bigint', family_name: 'text', given_name: 'text', family_kana: 'text', given_kana: 'text', birth_date: 'date', sex: 'text',
      email: 'text', phone: 'text', password_hash: 'text', qualifications: 'text[]', preferences: 'jsonb', desired_salary: 'numeric(12,2)',
      newsletter: 'boolean', created_at: 'timestamptz', withdrawn_at: 'timestamptz',
    },
    indexes: ['create unique index on member (lower(email))', 'create index on member (birth_date)'], references: [],
  },
  {
    name: 'address', key: ['id'],
    columns: { id: 'bigint', postal_code: 'text', prefecture: 'text', line: 'text', delivery_note: 'text', delivery_note_by: 'bigint' },
    indexes: [], references: ['alter table address add foreign key (delivery_note_by) references member (id)'],
  },
  {
    name: 'member_address', key: ['member_id', 'address_id'], columns: { member_id: 'bigint', address_id: 'bigint', label: 'text', since: 'date' },
    indexes: ['create index on member_address (address_id)'],
    references: [
      'alter table member_address add foreign key (member_id) references member (id)', 'alter table member_address add foreign key (address_id) references address (id)',
    ],
  },
  {
    name: 'work_history', key: ['id'],
    columns: {
      id: 'bigint', member_id: 'bigint', company_name: 'text', position: 'text', from_on: 'date', to_on: 'date', description: 'text', annual_income: 'numeric(12,2)',
    },
    indexes: ['create index on work_history (member_id)'], references: ['alter table work_history add foreign key (member_id) references member (id)'],
  },
  {
    name: 'application', key: ['id'],
    columns: { id: 'bigint', member_id: 'bigint', job_id: 'integer', staff_id: 'integer', status: 'text', motivation: 'text', applied_at: 'timestamptz' },
    indexes: ['create index on application (member_id)'],
    references: [
      'alter table application add foreign key (member_id) references member (id)', 'alter table application add foreign key (job_id) references job (id)',
    ],
  },
  {
    name: 'thread', key: ['id'], columns: { id: 'bigint', application_id: 'bigint', staff_id: 'integer', subject: 'text', created_at: 'timestamptz' },
    indexes: ['create index on thread (application_id)'], references: ['alter table thread add foreign key (application_id) references application (id)'],
  },
  {
    name: 'message', key: ['id'],
    columns: {
      id: 'bigint', thread_id: 'bigint', sender_kind: 'text', sender_member_id: 'bigint', sender_staff_id: 'integer', body: 'text', attachments: 'jsonb',
      sent_at: 'timestamptz',
    },
    indexes: ['create index on message (thread_id)'], references: ['alter table message add foreign key (thread_id) references thread (id)'],
  },
  {
    name: 'call_recording', key: ['id'],
    columns: { id: 'bigint', member_id: 'bigint', staff_id: 'integer', phone: 'text', file_name: 'text', announced_at: 'timestamptz', started_at: 'timestamptz', seconds: 'integer' },
    indexes: ['create index on call_recording (member_id)'], references: ['alter table call_recording add foreign key (member_id) references member (id)'],
  },
  {
    name: 'login_session', key: ['id'],
    columns: { id: 'uuid', member_id: 'bigint', token_hash: 'text', ip: 'inet', user_agent: 'text', started_at: 'timestamptz' },
    indexes: ['create index on login_session (member_id)'], references: ['alter table login_session add foreign key (member_id) references member (id)'],
  },
  {
    name: 'referral', key: ['id'],
    columns: { id: 'bigint', member_id: 'bigint', friend_name: 'text', friend_email: 'text', friend_member_id: 'bigint', created_at: 'timestamptz' },
    indexes: ['create index on referral (member_id)', 'create index on referral (friend_member_id)'],
    references: ['alter table referral add foreign key (member_id) references member (id)'],
  },
];
