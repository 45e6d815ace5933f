import type { Account } from './account';
import type { Subject } from './source';

const filesPart = ({ counts }: Account): string => `CE QU’IL Y A DANS CE DOSSIER
facts.jsonl          les faits bruts (${counts.facts} lignes), avec les maillons de leur chaîne
legs.csv             un passage par ligne, sans donnée personnelle
slots.csv            les sommes par quart d’heure et par démarche
alerts.csv           le journal de régulation : alertes, délais, actions, effets
indicators.csv       les indicateurs, par mois, par démarche, par heure
indicators.json      les mêmes, et les changements de paramètres
previous.json        les indicateurs de l’année précédente, repris de son propre dossier
cases.json           les parcours et les alertes tirés au sort, avec leurs faits
dossier.pdf          le dossier à lire, en quinze chapitres
data-dictionary.csv  ce que veut dire chaque colonne
manifest.json        l’empreinte SHA-256 et la taille de chaque fichier, la chaîne, les sceaux`;

const VERIFYING = `VÉRIFIER
    npm run patience -- verify-dossier FICHIER.zip
Rien d’autre n’est nécessaire : ni base de données, ni accès au site. La chaîne est suivie maillon
par maillon, les faits sont rejoués, chaque fichier est refait et comparé octet par octet. Ce qui
a été changé est nommé. Pour prouver aussi que le dossier entier n’a pas été refait :
    npm run patience -- verify-dossier FICHIER.zip --seal SCEAU
avec le sceau noté auparavant.`;

const recomputing = (
  { anchor, seed }: Subject,
  { counts, first, last }: Account,
): string => `REFAIRE LE CALCUL SOI-MÊME
1. Chaîne. Le premier fait (rang ${first.seq}) suit le maillon ${anchor.hash}.
   Maillon = SHA-256 (hexadécimal) de trois lignes UTF-8 séparées par un saut de ligne (LF) :
   le maillon précédent ; le tableau JSON [seq, at, day, type, command, actor] sans espace ; body.
   Quand manifest.json nomme une définition (chain.definition), la première ligne est celle-ci, en
   vigueur au début ; elle suit son propre maillon précédent.
   Dernier maillon (rang ${last.seq}) : ${last.hash}
2. Lignes où quelque chose est tu (${counts.withheld}) : le motif qu’un agent a pu écrire librement, et
   l’identifiant de l’ordre. Leur maillon ne peut pas être refait ; shown = SHA-256 de « maillon
   précédent, saut de ligne, la ligne sans shown ».
3. Sceau d’un mois = SHA-256 de lignes séparées par LF : AAAA-MM, le dernier maillon du mois, puis
   les shown du mois. Sceau du dossier = SHA-256 du maillon qui précède le premier fait, puis des
   sceaux des mois.
4. Tirage au sort. Graine : ${seed}
   C’est le maillon du dernier fait de l’année : personne n’a pu le choisir. Pour chaque ticket de
   l’année, lot = SHA-256 de « graine, LF, identifiant » ; les dix plus petits sont tirés. Les
   alertes de même, par leur identifiant.
5. Passages et quarts d’heure : les règles sont dans le code source (src/affluence), les
   définitions dans data-dictionary.csv.`;

const LIMITS = `CE QUE CE DOSSIER NE PROUVE PAS
Que les faits ont été bien saisis : une personne reçue sans ticket n’y est pas. Que personne n’a
refait toute la chaîne avant que le premier sceau ne soit noté. Que previous.json est juste : il
faut pour cela le dossier de l’année précédente (--previous). Que la définition de départ est la
dernière d’avant l’année : le dossier de l’année précédente la montre.

CONFIDENTIALITÉ
facts.jsonl nomme des guichets et des accès par identifiant et la langue des tickets : c’est une
pièce de contrôle, à ne pas publier. legs.csv, slots.csv et indicators.csv n’ont rien de tel.`;

/** What somebody who opens the ZIP reads first, in French. */
export function readme(subject: Subject, account: Account): string {
  const { site, year, generator } = subject;
  const { definition, until, complete, seal } = account;
  const state = complete
    ? 'L’année est racontée entière.'
    : 'L’année n’est pas finie : ce dossier est provisoire et changera avec les faits à venir.';
  const head = `DOSSIER D’AUDIT ANNUEL — ${definition.name.fr} (${site}), ${year}
Écrit par Patience ${generator}, d’après les faits connus au ${until}.
${state}

SCEAU DU DOSSIER
${seal}
Notez-le, ou comparez-le avec celui que vous aviez noté : il ne dépend que des faits.`;
  const parts = [head, filesPart(account), VERIFYING, recomputing(subject, account), LIMITS];
  return `${parts.join('\n\n')}\n`;
}
