import { AppError } from "./errors";

/** Pages of any list that answers where the next one begins, until there is none. */
export async function* walkPages<Row, Place>(
  ask: (place: Place | null) => Promise<{ rows: Row[]; next: Place | null }>,
): AsyncGenerator<Row[]> {
  let place: Place | null = null;
  // A list that changes while it is read must still end.
  for (let page = 0; page < 1000; page += 1) {
    const list: { rows: Row[]; next: Place | null } = await ask(place);
    yield list.rows;
    if (!list.next) return;
    place = list.next;
  }
  throw new AppError("fault");
}
