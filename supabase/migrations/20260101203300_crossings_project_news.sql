-- Crossings: news about work. A notification came before projects did; now it may name the task and the project it is
-- about. When those are gone the news stays, and its link leads to what is left. Both columns have had their indexes.

alter table public.notifications
  add constraint notifications_task_id_fkey
    foreign key (task_id) references public.tasks (id) on delete set null,
  add constraint notifications_project_id_fkey
    foreign key (project_id) references public.projects (id) on delete set null;
comment on column public.notifications.task_id is 'The task it is about, where there is one.';
comment on column public.notifications.project_id is 'The project it is about, where there is one.';
