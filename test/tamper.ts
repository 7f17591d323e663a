import path from 'node:path';
import Database from 'libsql';

/** Runs statements on the database of a folder as any program could; makes the file where there is none. */
export function runSql(directory: string, ...statements: string[]): void {
  const database = new Database(path.join(directory, 'rightscope.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

/** Changes the database of a folder behind the application’s back, as somebody with the file could: the triggers go first. */
export function tamper(directory: string, ...statements: string[]): void {
  const database = new Database(path.join(directory, 'rightscope.db'));
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all() as {
    name: string;
  }[];
  database.close();
  const dropped = triggers.map(({ name }) => `drop trigger ${name}`);
  runSql(directory, 'pragma foreign_keys = OFF', ...dropped, ...statements);
}
