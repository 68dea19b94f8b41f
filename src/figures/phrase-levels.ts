/**
 * Levels that were reached: "fell below 5 %" says where it fell to, and not by how much, as "fell by less than 5 %" does. What
 * can be either, "rose over 5 million", is refused.
 */

import type { FigureToken, Unread } from "./figure-tokens";
import type { ReachedWords, Vocabulary } from "./words/vocabulary";

const EITHER =
  "it can be the level that was reached, or by how much it changed; write which, as in rose to over 5 million, or rose by over 5 million";

const NOTHING_REACHED =
  "the number that was reached stands behind it; give the phrase with it, and one number alone";

/** The tokens of a phrase, the words for rose and fell silent where the level follows that was reached. */
export function withLevels(
  tokens: readonly FigureToken[],
  { reached }: Pick<Vocabulary, "reached">,
): readonly FigureToken[] | Unread {
  const last = tokens.at(-1);
  if (last?.meaning.kind === "reached") return { part: last.text, reason: NOTHING_REACHED };
  if (reached === undefined) return tokens;
  const read: FigureToken[] = [];
  for (const [at, token] of tokens.entries()) {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (isIn(reached.either, token, next))
      return { part: `${token.text}${token.tight ? "" : " "}${next?.text}`, reason: EITHER };
    const isSilent = isIn(reached.level, token, next) || isIn(reached.to, token, next);
    if (isSilent && next === last) return { part: token.text, reason: NOTHING_REACHED };
    read.push(
      isSilent || isIn(reached.to, before, token) ? { ...token, meaning: { kind: "reached" } } : token,
    );
  }
  return read;
}

/** Whether two tokens are a word for rose or fell and one that leads to a level. */
function isIn(
  pairs: ReachedWords[keyof ReachedWords] | undefined,
  verb: FigureToken | undefined,
  next: FigureToken | undefined,
): boolean {
  if (pairs === undefined || (verb?.meaning.kind !== "up" && verb?.meaning.kind !== "down")) return false;
  return pairs.some(([verbs, words]) => isAmong(verbs, verb) && isAmong(words, next));
}

function isAmong(list: string, token: FigureToken | undefined): boolean {
  return token !== undefined && list.split("|").includes(token.word);
}
