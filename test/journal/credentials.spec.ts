import { CredentialStore } from '../../src/journal/credentials';
import { openDatabase } from '../../src/journal/data-source';
import type { Credential } from '../../src/journal/tables/credential';
import { onEachDatabase } from '../kit/databases';

let made = 0;

function credential(over: Partial<Credential> = {}): Credential {
  made += 1;
  return {
    id: `c${made}`,
    kind: 'link',
    hash: `hash-${made}`,
    role: 'agent',
    site: 'hall',
    label: 'Accueil',
    landing: '/console',
    createdAt: 1_773_187_200_000 + made,
    expiresAt: null,
    usedAt: null,
    revokedAt: null,
    ...over,
  };
}

onEachDatabase('Credentials', (on) => {
  const store = () => new CredentialStore(on.database);

  test('one is found by its hash, as it was inserted', async () => {
    const link = credential({ expiresAt: 1_773_187_300_000 });
    await store().insert(link);
    expect(await store().findByHash(link.hash)).toEqual(link);
    expect(await store().findByHash('unknown')).toBeNull();
  });

  test('the same hash can not be inserted twice', async () => {
    const link = credential();
    await store().insert(link);
    await expect(store().insert(credential({ hash: link.hash }))).rejects.toThrow();
  });

  test('of fifty uses at the same instant, through two connections, one is the first', async () => {
    const link = credential();
    await store().insert(link);
    const second = await openDatabase(on.empty.url);
    const other = new CredentialStore(second);
    const uses = Array.from({ length: 50 }, (_, n) =>
      (n % 2 === 0 ? store() : other).markUsed(link.id, 1_000 + n),
    );
    const won = (await Promise.all(uses)).filter(Boolean);
    await second.close();
    expect(won).toHaveLength(1);
    expect((await store().findByHash(link.hash))?.usedAt).not.toBeNull();
  });

  test('what is revoked can not be used, nor revoked again', async () => {
    const key = credential({ kind: 'key' });
    await store().insert(key);
    expect(await store().revoke(key.id, 5)).toBe(true);
    expect(await store().revoke(key.id, 6)).toBe(false);
    expect(await store().markUsed(key.id, 7)).toBe(false);
    expect(await store().findByHash(key.hash)).toMatchObject({ revokedAt: 5, usedAt: null });
    expect(await store().revoke('unknown', 8)).toBe(false);
  });

  test('they are listed by site, oldest first', async () => {
    const here = [credential({ site: 'annexe' }), credential({ site: 'annexe' })];
    for (const one of here.toReversed()) await store().insert(one);
    expect(await store().list('annexe')).toEqual(here);
    expect((await store().list()).length).toBeGreaterThan(2);
  });
});
