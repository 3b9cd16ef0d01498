-- Demonstration data: assessments of both organizations over a year, answered in the content that ships with the product;
-- every score in it was computed by the scoring function from the answers below.

-- Health is counted once, after the last of them.
select private.seed_switch(false, '{health_on_result}');

create temporary table seed_questions as
select t.id as template_id, t.assessment_type as type, q.value as question, q.value ->> 'key' as key, q.value ->> 'category' as c,
  q.value ->> 'kind' as kind, q.place, row_number() over (partition by t.id, q.value ->> 'category' order by q.place) as n
from public.assessment_templates t
cross join lateral jsonb_array_elements(t.content -> 'questions') with ordinality as q (value, place)
where t.status = 'published';

-- A version that somebody is still writing.
insert into public.assessment_templates (id, assessment_type, version, title, status, created_by, content, change_note, created_at)
select private.seed_id('template:draft'), t.assessment_type, t.version + 1, t.title || ', revised', 'draft', private.seed_id('person:admin@cairn.test'), t.content,
  'Adds questions on feedback; the anchors are still missing.', now() - interval '6 days'
from public.assessment_templates t where t.assessment_type = 'leadership' and t.status = 'published';

create temporary table seed_members as
select m.u_id, m.org_id, u.email, m.joined_at, case when m.org_id = private.seed_id('org:meridian') then 1 else 2 end as org_no,
  extract(day from now() - m.joined_at)::integer as days, m.role
from public.org_users m join public.tier2_users u on u.u_id = m.u_id
where m.org_id in (private.seed_id('org:meridian'), private.seed_id('org:fjordlys'));

insert into public.assessment_assignments (id, org_id, u_id, assessment_type, assigned_by, due_on, message, weight, priority, reminder_count, reminded_at, created_at)
select private.seed_id('assignment:' || a.email || a.type), m.org_id, m.u_id, a.type::public.assessment_type, private.seed_id('person:' || a.by),
  current_date + a.due, a.message, a.weight, a.priority, a.reminders, case when a.reminders > 0 then now() - interval '2 days' end,
  now() - make_interval(days => a.ago)
from (values
  ('member@cairn.test', 'bpm', 'owner@cairn.test', -40, 'As agreed on Monday.', 1, 'high', 0, 61),
  ('grace.okafor@meridian.example', 'digital_transformation', 'owner@cairn.test', 9, 'Before the steering group, please.', 2.5, 'high', 1, 12),
  ('hugo.lind@meridian.example', 'tech_stack', 'grace.okafor@meridian.example', -3, null, 1, 'medium', 2, 24),
  ('mei.tanaka@meridian.example', 'customer_experience', 'owner@cairn.test', 20, 'A good way to get to know us.', 0.5, 'low', 0, 4),
  ('member2@cairn.test', 'tech_stack', 'owner2@cairn.test', -70, null, 1, 'medium', 0, 95),
  ('sara.nygaard@fjordlys.example', 'customer_experience', 'jonas.brandt@fjordlys.example', 6, 'Twenty minutes are enough.', 1, 'medium', 0, 5)
) a (email, type, by, due, message, weight, priority, reminders, ago)
join seed_members m on m.email = a.email;

insert into public.assessment_invitations (id, org_id, assessment_type, email, name, invited_by, message, due_on, expires_at, sent_count, sent_at, opened_at, revoked_at, created_at)
select private.seed_id('assessment invitation:' || i.email), private.seed_id('org:' || i.org), i.type::public.assessment_type, i.email, i.name,
  private.seed_id('person:' || i.by), i.message, current_date + i.due, now() - make_interval(days => i.ago) + interval '30 days', i.sent,
  now() - make_interval(days => i.ago / i.sent), now() - make_interval(days => i.opened), now() - make_interval(days => i.revoked),
  now() - make_interval(days => i.ago)
from (values
  ('elif.demir@meridian.example', 'Elif Demir', 'meridian', 'leadership', 'owner@cairn.test', 'Your view from the wards counts.', 7, 5, 1, null, null),
  ('paul.whitcombe@meridian.example', 'Paul Whitcombe', 'meridian', 'tech_stack', 'grace.okafor@meridian.example', null, null, 21, 2, 20, null),
  ('r.osei@northgate-partners.example', 'Ruth Osei', 'meridian', 'customer_experience', 'owner@cairn.test', 'You know us from outside.', -4, 40, 3, null, null),
  ('ida.moen@fjordlys.example', 'Ida Moen', 'fjordlys', 'sales', 'owner2@cairn.test', null, 12, 3, 1, 1, null),
  ('kontakt@alte-adresse.example', null, 'fjordlys', 'sales', 'owner2@cairn.test', null, null, 50, 1, null, 49)
) i (email, name, org, type, by, message, due, ago, sent, opened, revoked);
insert into private.assessment_links (token_hash, invitation_id)
select sha256(convert_to('demonstration ' || i.email, 'UTF8')), i.id from public.assessment_invitations i where i.revoked_at is null;

-- Runs: about half of the types a person, some of them two or three times, a few unfinished, given up or never begun. An
-- organization gets better slowly; how far back a person can have answered is when they joined.
create temporary table seed_runs as
select m.u_id, m.org_id, m.org_no, m.email, t.type, r.n, private.seed_id('run:' || m.email || t.type || r.n) as id,
  private.seed_id('run:' || m.email || t.type || (r.n + 1)) as earlier, r.days_ago,
  case when r.n > 0 then 'completed' else (array['completed', 'completed', 'completed', 'in_progress', 'completed', 'not_started', 'completed', 'abandoned'])[1 + private.seed_pick('run' || m.email || t.type, 8)] end as status
from seed_members m
cross join (select unnest(enum_range(null::public.assessment_type)) as type) t
cross join lateral (
  select n, (n * 110 + 2 + private.seed_pick('when' || m.email || t.type, 90))::integer as days_ago from generate_series(0, 3) n
) r
where r.days_ago < m.days and r.days_ago < 360 and r.n <= private.seed_pick('times' || m.email || t.type, 4)
  and (private.seed_pick('take' || m.email || t.type, 10) < case m.org_no when 1 then 5 else 4 end
    or exists (select 1 from public.assessment_assignments a where a.u_id = m.u_id and a.assessment_type = t.type and a.due_on < current_date)
    or (r.n = 0 and m.email = 'owner@cairn.test'));
-- What the tour shows: one run in the middle, one untouched, and a result of the organization's first weeks.
update seed_runs set status = 'in_progress' where n = 0 and email = 'member@cairn.test' and type = 'customer_experience';
insert into seed_runs
select m.u_id, m.org_id, m.org_no, m.email, x.type::public.assessment_type, x.n, private.seed_id('run:' || m.email || x.type || x.n),
  private.seed_id('run:' || m.email || x.type || (x.n + 1)), x.days_ago, x.status
from (values
  ('member@cairn.test', 'customer_experience', 0, 3, 'in_progress'), ('member2@cairn.test', 'strategic_maturity', 0, 1, 'not_started'),
  ('grace.okafor@meridian.example', 'digital_transformation', 0, 8, 'in_progress'),
  ('owner@cairn.test', 'customer_experience', 1, 230, 'completed'), ('owner2@cairn.test', 'sales', 1, 170, 'completed'),
  ('owner2@cairn.test', 'reassessment', 0, 20, 'completed'), ('mei.tanaka@meridian.example', 'customer_experience', 0, 4, 'not_started'),
  ('owner2@cairn.test', 'strategic_maturity', 0, 150, 'completed'), ('grace.okafor@meridian.example', 'strategic_maturity', 0, 68, 'completed')
) x (email, type, n, days_ago, status)
join seed_members m on m.email = x.email
where not exists (select 1 from seed_runs r where r.email = x.email and r.type = x.type::public.assessment_type and r.n = x.n);

-- Who was asked answered after that, also where they knew the assessment from before.
update seed_runs r set days_ago = greatest(1, extract(day from now() - a.created_at)::integer / 2)
from public.assessment_assignments a
where a.u_id = r.u_id and a.assessment_type = r.type and r.n = 0 and r.days_ago >= extract(day from now() - a.created_at);

create temporary table seed_answers as
select r.id as run, r.u_id, r.type, q.key, q.place, q.kind, q.question, v.at, v.na,
  case when q.kind = 'scale' and not v.na then case when q.question -> 'reversed' = 'true' then 5 - v.v else v.v end end as value,
  case when q.key = 'company_kind' then case r.org_no when 1 then 'care_provider' else 'manufacturing' end
    when q.kind = 'choice' and not v.na then
      q.question #>> array['options', (private.seed_pick('option' || r.org_id || q.type || q.key, jsonb_array_length(q.question -> 'options')))::text, 'key'] end as choice,
  case when q.kind = 'text' and not v.na then (array['Two of our sites went through a reorganisation this year; the answers are an average of both.',
    'The people who know the numbers were on leave; some points are an estimate.', 'Half of this is new since spring and not yet a habit.',
    'The night shift would answer differently from the office.'])[1 + private.seed_pick('remark' || r.id || q.key, 4)] end as answer_text,
  case when private.seed_pick('note' || r.id || q.key, 22) = 0 then 'Differs between the sites; I answered for mine.' end as note,
  case when q.question -> 'evidence' = 'true' and private.seed_pick('proof' || r.id || q.key, 3) = 0 then 'https://intranet.example/handbook#' || q.key end as evidence
from seed_runs r
join seed_questions q on q.type = r.type
cross join lateral (
  select now() - make_interval(days => r.days_ago) + make_interval(secs => (30 * q.place)::integer) as at,
    coalesce(q.question -> 'not_applicable', 'true') <> 'false' and private.seed_pick('na' || r.id || q.key, 30) = 0 as na,
    least(5, greatest(0, 1 + private.seed_pick('base' || r.org_id || q.type || q.c, 4) - (r.n + 1) / 2 + private.seed_pick('a' || r.id || q.key, 3) - 1)) as v
) v
where case r.status when 'completed' then q.key = 'company_kind' or private.seed_pick('skip' || r.id || q.key, case q.kind when 'text' then 2 else 24 end) > 0
  when 'not_started' then false else q.place <= 3 + private.seed_pick('far' || r.id, 14) end;
-- What is not asked after what was said before has no answer.
delete from seed_answers a
where a.question ? 'show_if' and not private.condition_holds(a.question -> 'show_if', (
  select jsonb_object_agg(b.key, jsonb_strip_nulls(jsonb_build_object('value', b.value, 'choice', b.choice, 'not_applicable', nullif(b.na, false))))
  from seed_answers b where b.run = a.run), '{}');

-- One after the other, as they were taken: a person has one open run of a kind, and a repeated one names the run before it.
do $$ declare r record; begin
  for r in select s.*, now() - make_interval(days => s.days_ago) as at from seed_runs s order by s.days_ago desc, s.email, s.type loop
    insert into public.assessment_sessions (id, u_id, org_id, assessment_type, template_id, assignment_id, previous_id, weight, created_at, updated_at)
    values (r.id, r.u_id, r.org_id, r.type, (select distinct q.template_id from seed_questions q where q.type = r.type),
      case when r.n = 0 then (select a.id from public.assessment_assignments a where a.u_id = r.u_id and a.assessment_type = r.type) end,
      (select s.id from public.assessment_sessions s where s.id = r.earlier and s.status = 'completed'),
      coalesce((select a.weight from public.assessment_assignments a where r.n = 0 and a.u_id = r.u_id and a.assessment_type = r.type), 1), r.at, r.at);
    insert into public.assessment_responses (id, session_id, assessment_type, question_key, value, choice, answer_text, not_applicable, note, evidence, answered_by,
      answered_at, created_at, updated_at)
    select private.seed_id('answer:' || a.run || a.key), a.run, a.type, a.key, a.value, a.choice, a.answer_text, a.na, a.note, a.evidence, a.u_id,
      a.at, a.at, a.at
    from seed_answers a where a.run = r.id order by a.place;
    if r.status = 'completed' then
      perform private.score_session(r.id, r.at + make_interval(mins => 14 + private.seed_pick('long' || r.id, 25)));
    elsif r.status = 'abandoned' then
      update public.assessment_sessions set status = 'abandoned' where id = r.id;
    end if;
  end loop;
end $$;
update public.assessment_sessions s
set started_at = now() - make_interval(days => r.days_ago), last_answered_at = now() - make_interval(days => r.days_ago) + interval '12 minutes'
from seed_runs r where r.id = s.id and s.status <> 'not_started';

-- Ben answers the experience of customers with help from Hugo and Grace: its second category, and one question of the first.
create temporary table seed_handed as
select h.*, dense_rank() over (order by h.begins) as category_no from (
  select s.id as session, s.u_id, q.key, q.c, min(q.place) over (partition by q.c) as begins,
    row_number() over (partition by q.c order by q.place) as n
  from public.assessment_sessions s join seed_questions q on q.type = s.assessment_type and q.kind = 'scale'
  where s.u_id = private.seed_id('person:member@cairn.test') and s.assessment_type = 'customer_experience' and s.status = 'in_progress'
) h;
insert into public.assessment_delegations (id, session_id, delegated_by, delegate_id, category_key, message, due_on, created_at)
select private.seed_id('delegation:1'), h.session, h.u_id, private.seed_id('person:hugo.lind@meridian.example'), h.c,
  'You see on the wards what becomes of a complaint.', current_date + 5, now() - interval '2 days'
from seed_handed h where h.category_no = 2 and h.n = 1;
update public.assessment_delegations set status = 'accepted', reply = 'Two are done, the rest by Friday.', responded_at = now() - interval '1 day'
where id = private.seed_id('delegation:1');
update public.question_delegations d set status = 'done', value = 4 - h.n, responded_at = now() - interval '1 day',
  reply = case h.n when 1 then 'On my ward; the others are slower.' end
from seed_handed h where d.delegation_id = private.seed_id('delegation:1') and d.question_key = h.key and h.n <= 2;
insert into public.question_delegations (id, session_id, delegated_by, delegate_id, question_key, message, status, reply, responded_at, created_at)
select private.seed_id('question delegation:1'), h.session, h.u_id, private.seed_id('person:grace.okafor@meridian.example'), h.key, 'Do you have the figure?',
  'declined', 'The service desk has it, not me.', now() - interval '30 hours', now() - interval '2 days'
from seed_handed h where h.category_no = 1 and h.n = 2;

insert into public.share_links (id, result_id, u_id, org_id, label, show_details, expires_at, revoked_at, view_count, last_viewed_at, created_at)
select private.seed_id('share:' || r.id), r.id, r.user_id, r.org_id, (array['Board', 'Our consultant', null])[r.n], r.n = 2,
  r.created_at + interval '90 days', case when r.n = 3 then r.created_at + interval '4 days' end, 3 * r.n - 3,
  case when r.n > 1 then r.created_at + interval '2 days' end, r.created_at + interval '1 day'
from (select r.*, row_number() over (order by r.created_at desc, r.id) as n from public.assessment_scoring_results r
  where r.user_id in (private.seed_id('person:owner@cairn.test'), private.seed_id('person:owner2@cairn.test'))) r
where r.n <= 3;
insert into private.assessment_links (token_hash, share_link_id)
select sha256(convert_to('demonstration ' || l.id, 'UTF8')), l.id from public.share_links l where l.revoked_at is null;

insert into public.onboarding_assessments (o_id, u_id, growth_metrics, gtm_strategy, differentiator, brand_perception, tech_stack, process_discipline,
  acquisition_channels, retention_strategy, decision_bottlenecks, future_success, benchmark_preferences, unresolved_issue, business_priorities,
  business_overview, tech_maturity, team_alignment, funding_status, growth_pace, final_confirmation, strategy_decision_method, friction_points, created_at)
values
  (private.seed_id('survey:1'), private.seed_id('person:owner@cairn.test'), 'Patients seen per ward and day; waiting time for a first appointment.',
    'Contracts with three counties, renewed every four years.', 'One record from admission to aftercare.', 'Reliable, a little slow.',
    'Patient record, rota planning, two ticket systems we want to merge.', 'Strict in care, loose in administration.', 'Tenders and referrals.',
    'A named contact for every county.', 'Approvals above 20,000 wait for a monthly board.', 'Fewer systems, and staff who trust them.',
    'Other trusts of our size in the north.', 'Nobody owns the data that moves between systems.', 'Sign-in once, one service desk, training that is finished.',
    'A public health trust with nine sites and 3,400 people.', 'partially_integrated', 'mostly_aligned', 'not_planned', 'steady', 'confirmed',
    'leadership_team', array['Two ticket systems', 'Sign-in per site', 'Reports by hand'], now() - interval '246 days'),
  (private.seed_id('survey:2'), private.seed_id('person:owner2@cairn.test'), 'Net revenue kept; time from order to first light.', null, 'Lighting control that fitters like.',
    null, 'CRM, stock, a shop, and spreadsheets between them.', null, 'Fitters recommend us; two fairs a year.', null, 'Both founders have to agree.',
    'Twice the regions with the same team.', null, 'Support knows of faults before development does.', 'Support first, then the shop.',
    'We make control systems for lighting in public buildings.', 'siloed', 'fully_aligned', 'early_planning', 'fast', 'confirmed_with_questions',
    'founder_alone', array['Copying between systems'], now() - interval '187 days'),
  (private.seed_id('survey:3'), private.seed_id('person:mei.tanaka@meridian.example'), null, null, null, null, null, null, null, null, null, null, null, null, null,
    'I work in the pharmacy of the largest site.', 'unsure', 'unsure', null, null, 'not_yet', null, '{}', now() - interval '10 days');

insert into public.ai_assessment_context (id, u_id, session_id, assessment_type, industry, company_size, goals, constraints, include_notes, extra, used_at, created_at)
select private.seed_id('context:' || s.id), s.u_id, s.id, s.assessment_type, u.industry, u.company_size,
  case s.org_id when private.seed_id('org:meridian') then '{"One service desk", "Training finished by summer"}'::text[] else '{"Two new regions"}' end,
  case when private.seed_pick('limits' || s.id, 2) = 0 then 'No new staff this year.' end, private.seed_pick('notes' || s.id, 2) = 0,
  jsonb_build_object('sites', case s.org_id when private.seed_id('org:meridian') then 9 else 1 end), s.completed_at + interval '1 minute', s.started_at
from public.assessment_sessions s join public.tier2_users u on u.u_id = s.u_id
where s.status = 'completed' and private.seed_pick('context' || s.id, 6) = 0;

insert into public.reassessment_prompts (id, u_id, assessment_type, previous_session_id, reason, message, due_on, focus_categories, snoozed_until, dismissed_at, created_at)
select private.seed_id('prompt:' || p.id), p.u_id, p.assessment_type, p.id,
  (array['age', 'score_low', 'own_wish', 'age'])[1 + private.seed_pick('why' || p.id, 4)],
  'Your last result is from ' || to_char(p.completed_at, 'FMMonth YYYY') || '.', (p.completed_at + interval '180 days')::date,
  array(select c ->> 'key' from jsonb_array_elements(p.category_scores) c where c ->> 'level' = 'low'),
  case when private.seed_pick('snooze' || p.id, 4) = 0 then current_date + 14 end,
  case when private.seed_pick('away' || p.id, 5) = 0 then now() - interval '2 days' end, now() - make_interval(days => 1 + private.seed_pick('made' || p.id, 20))
from (
  select distinct on (s.u_id, s.assessment_type) s.*, r.category_scores
  from public.assessment_sessions s join public.assessment_scoring_results r on r.session_id = s.id
  order by s.u_id, s.assessment_type, s.completed_at desc
) p
where p.completed_at < now() - interval '60 days';

do $$ begin
  for n in 0 .. 12 loop
    perform public.refresh_assessment_analytics((current_date - make_interval(months => n))::date);
  end loop;
end $$;

drop table seed_questions, seed_members, seed_runs, seed_answers, seed_handed;
select private.seed_switch(true, '{health_on_result}');
select public.backfill_assessment_health();
