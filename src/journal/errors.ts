/** The disk, the file or the database server failed: nothing of what was asked has been acknowledged. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** The database would lose acknowledged tickets when the power fails, so it is not used. */
export class UnsafeDatabase extends Error {
  override readonly name = 'UnsafeDatabase';
}

/** The database was written by a newer version of the program. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** The text given as database URL names no database that this program can open. */
export class UnknownDatabaseUrl extends Error {
  override readonly name = 'UnknownDatabaseUrl';
}

/** A batch that contradicts itself, e.g. a gap in its seqs: a fault of the caller, nothing was written. */
export class BrokenBatch extends Error {
  override readonly name = 'BrokenBatch';
}

/** A backup could not be made, or its copy did not stand the examination. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed';
}
