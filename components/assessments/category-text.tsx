import type { Result } from "@/lib/assessments/result/types";

/** What the level of a category says, and what the category is about. */
export function CategoryText({ result, category }: { result: Result; category: string }) {
  const about = result.content.categories.find(({ key }) => key === category);
  const level = result.categories.find(({ key }) => key === category)?.level;
  if (!about) return null;
  return (
    <div className="max-w-read pb-1 text-ink-2">
      {about.about ? <p>{about.about}</p> : null}
      {level ? <p>{about.texts[level].description}</p> : <p>No question of it was answered.</p>}
    </div>
  );
}
