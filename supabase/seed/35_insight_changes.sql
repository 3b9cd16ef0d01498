-- Demonstration data: two changes of several insights at once, the older one taken back.
insert into public.insight_changes (id, u_id, kind, value, changed, before, undone_at, kept, created_at)
select private.seed_id('insight change ' || x.kind), private.seed_id('person:csm@cairn.test'), x.kind, x.value, count(i.id), jsonb_object_agg(i.id, x.was),
  case when x.undone then now() - interval '9 days' end, 0, now() - make_interval(days => x.days)
from (values ('status', 'done', 'open', 'decision', false, 3), ('importance', 'low', 'medium', 'sentiment', true, 9)) x (kind, value, was, type, undone, days)
join public.insights i on i.type = x.type
join public.customers c on c.id = i.customer_id and c.csm_id = private.seed_id('person:csm@cairn.test')
group by x.kind, x.value, x.undone, x.days;
