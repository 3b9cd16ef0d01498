/** Points of the scale that one cut between two parts takes. */
const cut = 0.7;

/** The ring as stretches of points, one for each part that earned something, with a cut before each. */
export function ringStretches(score: number, parts: number[]): [number, number][] {
  const earned = parts.filter((points) => points > 0);
  const total = earned.reduce((sum, points) => sum + points, 0);
  if (total === 0) return score > 0 ? [[0, score]] : [];
  // Rounding belongs to no part: the stretches are scaled so that they end at the score itself.
  const scale = score / total;
  let at = 0;
  return earned.flatMap((points) => {
    const from = at;
    at += points * scale;
    const start = from === 0 ? 0 : from + cut;
    return at > start ? [[start, at] as [number, number]] : [];
  });
}
