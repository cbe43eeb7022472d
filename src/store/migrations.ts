/**
 * The tables of a study, version by version. A migration that has shipped is never changed: a file that an older version wrote is
 * brought up to date by those it lacks. A new kind of decision is a new version too, so that a Readout that doesn't know it refuses
 * the file and drops nothing.
 */

/** `user_version` of a file after all of them. */
export const VERSION = 3;

/** "Rdot": a file that is a study and no other SQLite file (`application_id`). */
export const APPLICATION = 0x52646f74;

/** The SQL of each step, from version 0. */
export const MIGRATIONS: readonly string[] = [
  `create table setting (name text primary key, value text not null) strict;
   create table article (
     number integer primary key,
     id text not null unique,
     sha256 text not null unique,
     added_at text not null,
     article text not null,
     problems text not null
   ) strict;
   create table reading (
     article text primary key references article (id),
     readout text not null,
     model text not null,
     reading text not null
   ) strict;
   create table revision (
     seq integer primary key,
     at text not null,
     who text not null,
     why text,
     act text not null
   ) strict;
   create trigger revision_stays before update on revision begin select raise (abort, 'a revision is never changed'); end;
   create trigger revision_is_kept before delete on revision begin select raise (abort, 'a revision is never deleted'); end;
   create virtual table article_text using fts5 (title, text, content='', tokenize='unicode61 remove_diacritics 2');`,
  `create table restored_reading (
     article text not null references article (id),
     sha256 text not null,
     readout text not null,
     model text not null,
     reading text not null,
     primary key (article, sha256)
   ) strict;`,
  // Decisions on whether a statement is about an issue, and on what kind of actor one is.
  '',
];
