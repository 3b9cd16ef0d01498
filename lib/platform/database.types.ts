export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      activity_log: {
        Row: {
          action: string;
          created_at: string;
          customer_id: string | null;
          entity_id: string | null;
          entity_type: string | null;
          id: string;
          ip_address: unknown;
          new_values: Json | null;
          old_values: Json | null;
          user_agent: string | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          created_at?: string;
          customer_id?: string | null;
          entity_id?: string | null;
          entity_type?: string | null;
          id?: string;
          ip_address?: unknown;
          new_values?: Json | null;
          old_values?: Json | null;
          user_agent?: string | null;
          user_id?: string | null;
        };
        Update: {
          action?: string;
          created_at?: string;
          customer_id?: string | null;
          entity_id?: string | null;
          entity_type?: string | null;
          id?: string;
          ip_address?: unknown;
          new_values?: Json | null;
          old_values?: Json | null;
          user_agent?: string | null;
          user_id?: string | null;
        };
        Relationships: [];
      };
      agent_messages: {
        Row: {
          agent_id: string | null;
          content: string;
          created_at: string;
          deployed_agent: string | null;
          id: string;
          metadata: NonNullable<Json>;
          requires_approval: boolean;
          role: string;
          session_id: string;
          thinking: boolean;
          tool_calls: Json | null;
        };
        ComputedFields: never;
        Insert: {
          agent_id?: string | null;
          content: string;
          created_at?: string;
          deployed_agent?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          requires_approval?: boolean;
          role: string;
          session_id: string;
          thinking?: boolean;
          tool_calls?: Json | null;
        };
        Update: {
          agent_id?: string | null;
          content?: string;
          created_at?: string;
          deployed_agent?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          requires_approval?: boolean;
          role?: string;
          session_id?: string;
          thinking?: boolean;
          tool_calls?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "agent_messages_session_id_fkey";
            columns: ["session_id"];
            isOneToOne: false;
            referencedRelation: "agent_sessions";
            referencedColumns: ["id"];
          },
        ];
      };
      agent_sessions: {
        Row: {
          active_agent: string | null;
          context: NonNullable<Json>;
          created_at: string;
          customer_id: string;
          deployed_agents: string[];
          ended_at: string | null;
          id: string;
          status: string;
          updated_at: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          active_agent?: string | null;
          context?: NonNullable<Json>;
          created_at?: string;
          customer_id: string;
          deployed_agents?: string[];
          ended_at?: string | null;
          id?: string;
          status?: string;
          updated_at?: string;
          user_id?: string | null;
        };
        Update: {
          active_agent?: string | null;
          context?: NonNullable<Json>;
          created_at?: string;
          customer_id?: string;
          deployed_agents?: string[];
          ended_at?: string | null;
          id?: string;
          status?: string;
          updated_at?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "agent_sessions_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "agent_sessions_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
        ];
      };
      ai_actions: {
        Row: {
          action_data: NonNullable<Json>;
          action_type: string;
          created_at: string;
          decided_at: string | null;
          decision_note: string | null;
          executed: boolean;
          executed_at: string | null;
          id: string;
          prompt: string | null;
          result: Json | null;
          session_id: string | null;
          status: string;
          target_id: string | null;
          target_type: string | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          action_data?: NonNullable<Json>;
          action_type: string;
          created_at?: string;
          decided_at?: string | null;
          decision_note?: string | null;
          executed?: boolean;
          executed_at?: string | null;
          id?: string;
          prompt?: string | null;
          result?: Json | null;
          session_id?: string | null;
          status?: string;
          target_id?: string | null;
          target_type?: string | null;
          user_id?: string;
        };
        Update: {
          action_data?: NonNullable<Json>;
          action_type?: string;
          created_at?: string;
          decided_at?: string | null;
          decision_note?: string | null;
          executed?: boolean;
          executed_at?: string | null;
          id?: string;
          prompt?: string | null;
          result?: Json | null;
          session_id?: string | null;
          status?: string;
          target_id?: string | null;
          target_type?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "ai_actions_session_fkey";
            columns: ["session_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "chat_sessions";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "ai_actions_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      ai_analytics: {
        Row: {
          cost_usd: number;
          created_at: string;
          id: string;
          latency_ms: number | null;
          metadata: NonNullable<Json>;
          model: string;
          provider: string;
          request_count: number;
          success_rate: number;
          token_count: number;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          cost_usd?: number;
          created_at?: string;
          id?: string;
          latency_ms?: number | null;
          metadata?: NonNullable<Json>;
          model: string;
          provider: string;
          request_count?: number;
          success_rate?: number;
          token_count?: number;
          user_id?: string | null;
        };
        Update: {
          cost_usd?: number;
          created_at?: string;
          id?: string;
          latency_ms?: number | null;
          metadata?: NonNullable<Json>;
          model?: string;
          provider?: string;
          request_count?: number;
          success_rate?: number;
          token_count?: number;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "ai_analytics_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      ai_assessment_context: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          company_level: Database["public"]["Enums"]["comp_stack_level"] | null;
          company_size: string | null;
          constraints: string | null;
          created_at: string;
          extra: NonNullable<Json>;
          funding_level: Database["public"]["Enums"]["f_stack_level"] | null;
          goals: string[];
          growth_level: Database["public"]["Enums"]["grow_stack_level"] | null;
          id: string;
          include_earlier_results: boolean;
          include_notes: boolean;
          industry: string | null;
          revenue_level: Database["public"]["Enums"]["rev_stack_level"] | null;
          session_id: string | null;
          tech_level: Database["public"]["Enums"]["tech_stack_level2"] | null;
          tool_level: Database["public"]["Enums"]["tool_stack_level"] | null;
          u_id: string;
          updated_at: string;
          used_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          company_level?: Database["public"]["Enums"]["comp_stack_level"] | null;
          company_size?: string | null;
          constraints?: string | null;
          created_at?: string;
          extra?: NonNullable<Json>;
          funding_level?: Database["public"]["Enums"]["f_stack_level"] | null;
          goals?: string[];
          growth_level?: Database["public"]["Enums"]["grow_stack_level"] | null;
          id?: string;
          include_earlier_results?: boolean;
          include_notes?: boolean;
          industry?: string | null;
          revenue_level?: Database["public"]["Enums"]["rev_stack_level"] | null;
          session_id?: string | null;
          tech_level?: Database["public"]["Enums"]["tech_stack_level2"] | null;
          tool_level?: Database["public"]["Enums"]["tool_stack_level"] | null;
          u_id?: string;
          updated_at?: string;
          used_at?: string | null;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          company_level?: Database["public"]["Enums"]["comp_stack_level"] | null;
          company_size?: string | null;
          constraints?: string | null;
          created_at?: string;
          extra?: NonNullable<Json>;
          funding_level?: Database["public"]["Enums"]["f_stack_level"] | null;
          goals?: string[];
          growth_level?: Database["public"]["Enums"]["grow_stack_level"] | null;
          id?: string;
          include_earlier_results?: boolean;
          include_notes?: boolean;
          industry?: string | null;
          revenue_level?: Database["public"]["Enums"]["rev_stack_level"] | null;
          session_id?: string | null;
          tech_level?: Database["public"]["Enums"]["tech_stack_level2"] | null;
          tool_level?: Database["public"]["Enums"]["tool_stack_level"] | null;
          u_id?: string;
          updated_at?: string;
          used_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "ai_assessment_context_session_id_u_id_fkey";
            columns: ["session_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "ai_assessment_context_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      ai_log: {
        Row: {
          cost_usd: number | null;
          created_at: string;
          feature: string | null;
          id: string;
          latency_ms: number | null;
          model: string | null;
          prompt_tokens: number | null;
          provider: string | null;
          requested_at: string | null;
          response_tokens: number | null;
          status: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          cost_usd?: number | null;
          created_at?: string;
          feature?: string | null;
          id?: string;
          latency_ms?: number | null;
          model?: string | null;
          prompt_tokens?: number | null;
          provider?: string | null;
          requested_at?: string | null;
          response_tokens?: number | null;
          status?: string | null;
          u_id?: string | null;
        };
        Update: {
          cost_usd?: number | null;
          created_at?: string;
          feature?: string | null;
          id?: string;
          latency_ms?: number | null;
          model?: string | null;
          prompt_tokens?: number | null;
          provider?: string | null;
          requested_at?: string | null;
          response_tokens?: number | null;
          status?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "ai_log_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "growth_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      ai_readiness_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      api_keys: {
        Row: {
          created_at: string;
          expires_at: string;
          id: string;
          last_used_agent: string | null;
          last_used_at: string | null;
          last_used_ip: unknown;
          name: string;
          org_id: string;
          prefix: string;
          revoked_at: string | null;
          revoked_by: string | null;
          scopes: string[];
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          expires_at: string;
          id?: string;
          last_used_agent?: string | null;
          last_used_at?: string | null;
          last_used_ip?: unknown;
          name: string;
          org_id: string;
          prefix: string;
          revoked_at?: string | null;
          revoked_by?: string | null;
          scopes: string[];
          u_id: string;
        };
        Update: {
          created_at?: string;
          expires_at?: string;
          id?: string;
          last_used_agent?: string | null;
          last_used_at?: string | null;
          last_used_ip?: unknown;
          name?: string;
          org_id?: string;
          prefix?: string;
          revoked_at?: string | null;
          revoked_by?: string | null;
          scopes?: string[];
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "api_keys_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "api_keys_revoked_by_fkey";
            columns: ["revoked_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "api_keys_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      approvals: {
        Row: {
          action: string;
          agent_id: string;
          comment: string | null;
          created_at: string;
          details: string | null;
          id: string;
          metadata: NonNullable<Json>;
          resolved_at: string | null;
          resolved_by: string | null;
          session_id: string;
          status: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          agent_id: string;
          comment?: string | null;
          created_at?: string;
          details?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          resolved_at?: string | null;
          resolved_by?: string | null;
          session_id: string;
          status?: string;
        };
        Update: {
          action?: string;
          agent_id?: string;
          comment?: string | null;
          created_at?: string;
          details?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          resolved_at?: string | null;
          resolved_by?: string | null;
          session_id?: string;
          status?: string;
        };
        Relationships: [
          {
            foreignKeyName: "approvals_session_id_fkey";
            columns: ["session_id"];
            isOneToOne: false;
            referencedRelation: "agent_sessions";
            referencedColumns: ["id"];
          },
        ];
      };
      assessment_analytics: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          assigned: number;
          average_score: number | null;
          categories: NonNullable<Json>;
          changes: NonNullable<Json>;
          completed: number;
          created_at: string;
          id: string;
          invited: number;
          median_minutes: number | null;
          month: string;
          opened: number;
          org_id: string;
          results: number;
          score_sum: number;
          started: number;
          stopped_at: NonNullable<Json>;
          updated_at: string;
          weakest_category: string | null;
          weight_sum: number;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          assigned?: number;
          average_score?: number | null;
          categories?: NonNullable<Json>;
          changes?: NonNullable<Json>;
          completed?: number;
          created_at?: string;
          id?: string;
          invited?: number;
          median_minutes?: number | null;
          month: string;
          opened?: number;
          org_id: string;
          results?: number;
          score_sum?: number;
          started?: number;
          stopped_at?: NonNullable<Json>;
          updated_at?: string;
          weakest_category?: string | null;
          weight_sum?: number;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          assigned?: number;
          average_score?: number | null;
          categories?: NonNullable<Json>;
          changes?: NonNullable<Json>;
          completed?: number;
          created_at?: string;
          id?: string;
          invited?: number;
          median_minutes?: number | null;
          month?: string;
          opened?: number;
          org_id?: string;
          results?: number;
          score_sum?: number;
          started?: number;
          stopped_at?: NonNullable<Json>;
          updated_at?: string;
          weakest_category?: string | null;
          weight_sum?: number;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_analytics_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      assessment_assignments: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          assigned_by: string | null;
          cancelled_at: string | null;
          completed_at: string | null;
          created_at: string;
          due_on: string | null;
          id: string;
          message: string | null;
          org_id: string;
          priority: string;
          reminded_at: string | null;
          reminder_count: number;
          u_id: string;
          updated_at: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          assigned_by?: string | null;
          cancelled_at?: string | null;
          completed_at?: string | null;
          created_at?: string;
          due_on?: string | null;
          id?: string;
          message?: string | null;
          org_id: string;
          priority?: string;
          reminded_at?: string | null;
          reminder_count?: number;
          u_id: string;
          updated_at?: string;
          weight?: number;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          assigned_by?: string | null;
          cancelled_at?: string | null;
          completed_at?: string | null;
          created_at?: string;
          due_on?: string | null;
          id?: string;
          message?: string | null;
          org_id?: string;
          priority?: string;
          reminded_at?: string | null;
          reminder_count?: number;
          u_id?: string;
          updated_at?: string;
          weight?: number;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_assignments_assigned_by_fkey";
            columns: ["assigned_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "assessment_assignments_org_id_u_id_fkey";
            columns: ["org_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "org_users";
            referencedColumns: ["org_id", "u_id"];
          },
        ];
      };
      assessment_delegations: {
        Row: {
          category_key: string;
          created_at: string;
          delegate_id: string;
          delegated_by: string;
          due_on: string | null;
          id: string;
          message: string | null;
          reply: string | null;
          responded_at: string | null;
          session_id: string;
          status: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          category_key: string;
          created_at?: string;
          delegate_id: string;
          delegated_by?: string;
          due_on?: string | null;
          id?: string;
          message?: string | null;
          reply?: string | null;
          responded_at?: string | null;
          session_id: string;
          status?: string;
          updated_at?: string;
        };
        Update: {
          category_key?: string;
          created_at?: string;
          delegate_id?: string;
          delegated_by?: string;
          due_on?: string | null;
          id?: string;
          message?: string | null;
          reply?: string | null;
          responded_at?: string | null;
          session_id?: string;
          status?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_delegations_delegate_id_fkey";
            columns: ["delegate_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "assessment_delegations_session_id_delegated_by_fkey";
            columns: ["session_id", "delegated_by"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "u_id"];
          },
        ];
      };
      assessment_insights: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          body: string;
          created_at: string;
          id: string;
          kind: string;
          org_id: string | null;
          question_keys: string[];
          rank: number;
          result_id: string;
          score: number | null;
          source: string;
          subject_key: string;
          title: string;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          body: string;
          created_at?: string;
          id?: string;
          kind: string;
          org_id?: string | null;
          question_keys?: string[];
          rank: number;
          result_id: string;
          score?: number | null;
          source?: string;
          subject_key: string;
          title: string;
          u_id?: string | null;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          body?: string;
          created_at?: string;
          id?: string;
          kind?: string;
          org_id?: string | null;
          question_keys?: string[];
          rank?: number;
          result_id?: string;
          score?: number | null;
          source?: string;
          subject_key?: string;
          title?: string;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_insights_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_insights_result_id_fkey";
            columns: ["result_id"];
            isOneToOne: false;
            referencedRelation: "assessment_scoring_results";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_insights_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      assessment_invitations: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          completed_at: string | null;
          created_at: string;
          due_on: string | null;
          email: string;
          expires_at: string;
          id: string;
          invited_by: string | null;
          locale: string;
          message: string | null;
          name: string | null;
          opened_at: string | null;
          org_id: string;
          revoked_at: string | null;
          sent_at: string | null;
          sent_count: number;
          started_at: string | null;
          u_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          completed_at?: string | null;
          created_at?: string;
          due_on?: string | null;
          email: string;
          expires_at?: string;
          id?: string;
          invited_by?: string | null;
          locale?: string;
          message?: string | null;
          name?: string | null;
          opened_at?: string | null;
          org_id: string;
          revoked_at?: string | null;
          sent_at?: string | null;
          sent_count?: number;
          started_at?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          completed_at?: string | null;
          created_at?: string;
          due_on?: string | null;
          email?: string;
          expires_at?: string;
          id?: string;
          invited_by?: string | null;
          locale?: string;
          message?: string | null;
          name?: string | null;
          opened_at?: string | null;
          org_id?: string;
          revoked_at?: string | null;
          sent_at?: string | null;
          sent_count?: number;
          started_at?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_invitations_invited_by_fkey";
            columns: ["invited_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "assessment_invitations_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_invitations_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      assessment_responses: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_responses_answered_by_fkey";
            columns: ["answered_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "assessment_responses_session_id_assessment_type_fkey";
            columns: ["session_id", "assessment_type"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "assessment_type"];
          },
        ];
      };
      assessment_scores: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_scores_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_scores_session_id_assessment_type_fkey";
            columns: ["session_id", "assessment_type"];
            isOneToOne: true;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "assessment_type"];
          },
          {
            foreignKeyName: "assessment_scores_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      assessment_scoring_results: {
        Row: {
          ai_insights: string | null;
          ai_insights_at: string | null;
          ai_insights_source: string | null;
          assessment_type: string;
          bracket: string;
          category_scores: NonNullable<Json>;
          confidence: number;
          created_at: string;
          description: string | null;
          id: string;
          next_steps: string[];
          org_id: string | null;
          recommendations: string[];
          score: number;
          session_id: string;
          swot_analysis: NonNullable<Json>;
          swot_edited: Json | null;
          swot_edited_at: string | null;
          swot_edited_by: string | null;
          template_id: string;
          updated_at: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          ai_insights?: string | null;
          ai_insights_at?: string | null;
          ai_insights_source?: string | null;
          assessment_type: string;
          bracket: string;
          category_scores: NonNullable<Json>;
          confidence: number;
          created_at?: string;
          description?: string | null;
          id?: string;
          next_steps?: string[];
          org_id?: string | null;
          recommendations?: string[];
          score: number;
          session_id: string;
          swot_analysis?: NonNullable<Json>;
          swot_edited?: Json | null;
          swot_edited_at?: string | null;
          swot_edited_by?: string | null;
          template_id: string;
          updated_at?: string;
          user_id?: string | null;
        };
        Update: {
          ai_insights?: string | null;
          ai_insights_at?: string | null;
          ai_insights_source?: string | null;
          assessment_type?: string;
          bracket?: string;
          category_scores?: NonNullable<Json>;
          confidence?: number;
          created_at?: string;
          description?: string | null;
          id?: string;
          next_steps?: string[];
          org_id?: string | null;
          recommendations?: string[];
          score?: number;
          session_id?: string;
          swot_analysis?: NonNullable<Json>;
          swot_edited?: Json | null;
          swot_edited_at?: string | null;
          swot_edited_by?: string | null;
          template_id?: string;
          updated_at?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_scoring_results_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_scoring_results_session_id_fkey";
            columns: ["session_id"];
            isOneToOne: true;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_scoring_results_swot_edited_by_fkey";
            columns: ["swot_edited_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "assessment_scoring_results_template_id_fkey";
            columns: ["template_id"];
            isOneToOne: false;
            referencedRelation: "assessment_templates";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_scoring_results_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      assessment_sessions: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          assignment_id: string | null;
          completed_at: string | null;
          created_at: string;
          current_category: string | null;
          id: string;
          invitation_id: string | null;
          last_answered_at: string | null;
          org_id: string | null;
          previous_id: string | null;
          started_at: string | null;
          status: string;
          template_id: string;
          u_id: string | null;
          updated_at: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          assignment_id?: string | null;
          completed_at?: string | null;
          created_at?: string;
          current_category?: string | null;
          id?: string;
          invitation_id?: string | null;
          last_answered_at?: string | null;
          org_id?: string | null;
          previous_id?: string | null;
          started_at?: string | null;
          status?: string;
          template_id: string;
          u_id?: string | null;
          updated_at?: string;
          weight?: number;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          assignment_id?: string | null;
          completed_at?: string | null;
          created_at?: string;
          current_category?: string | null;
          id?: string;
          invitation_id?: string | null;
          last_answered_at?: string | null;
          org_id?: string | null;
          previous_id?: string | null;
          started_at?: string | null;
          status?: string;
          template_id?: string;
          u_id?: string | null;
          updated_at?: string;
          weight?: number;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_sessions_assignment_id_fkey";
            columns: ["assignment_id"];
            isOneToOne: false;
            referencedRelation: "assessment_assignments";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_sessions_invitation_id_fkey";
            columns: ["invitation_id"];
            isOneToOne: false;
            referencedRelation: "assessment_invitations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_sessions_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_sessions_previous_id_fkey";
            columns: ["previous_id"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "assessment_sessions_template_id_assessment_type_fkey";
            columns: ["template_id", "assessment_type"];
            isOneToOne: false;
            referencedRelation: "assessment_templates";
            referencedColumns: ["id", "assessment_type"];
          },
          {
            foreignKeyName: "assessment_sessions_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      assessment_templates: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          change_note: string | null;
          content: NonNullable<Json>;
          created_at: string;
          created_by: string | null;
          id: string;
          locale: string;
          minutes: number;
          published_at: string | null;
          questions: number;
          retired_at: string | null;
          status: string;
          summary: string;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          change_note?: string | null;
          content: NonNullable<Json>;
          created_at?: string;
          created_by?: string | null;
          id?: string;
          locale?: string;
          minutes?: number;
          published_at?: string | null;
          questions?: never;
          retired_at?: string | null;
          status?: string;
          summary?: string;
          title: string;
          updated_at?: string;
          version: number;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          change_note?: string | null;
          content?: NonNullable<Json>;
          created_at?: string;
          created_by?: string | null;
          id?: string;
          locale?: string;
          minutes?: number;
          published_at?: string | null;
          questions?: never;
          retired_at?: string | null;
          status?: string;
          summary?: string;
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "assessment_templates_created_by_fkey";
            columns: ["created_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      attention_snoozes: {
        Row: {
          cause: string;
          created_at: string;
          customer_id: string;
          id: string;
          kind: string;
          reason: string;
          u_id: string;
          until: string | null;
        };
        ComputedFields: never;
        Insert: {
          cause: string;
          created_at?: string;
          customer_id: string;
          id?: string;
          kind: string;
          reason: string;
          u_id?: string;
          until?: string | null;
        };
        Update: {
          cause?: string;
          created_at?: string;
          customer_id?: string;
          id?: string;
          kind?: string;
          reason?: string;
          u_id?: string;
          until?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "attention_snoozes_customer_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "attention_snoozes_customer_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "attention_snoozes_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      audit_log: {
        Row: {
          id: number;
          ip_address: unknown;
          new_values: Json | null;
          old_values: Json | null;
          operation: string;
          record_id: string | null;
          refused_action: string | null;
          session_id: string | null;
          table_name: string;
          timestamp: string;
          user_agent: string | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          id?: number;
          ip_address?: unknown;
          new_values?: Json | null;
          old_values?: Json | null;
          operation: string;
          record_id?: string | null;
          refused_action?: string | null;
          session_id?: string | null;
          table_name: string;
          timestamp?: string;
          user_agent?: string | null;
          user_id?: string | null;
        };
        Update: {
          id?: number;
          ip_address?: unknown;
          new_values?: Json | null;
          old_values?: Json | null;
          operation?: string;
          record_id?: string | null;
          refused_action?: string | null;
          session_id?: string | null;
          table_name?: string;
          timestamp?: string;
          user_agent?: string | null;
          user_id?: string | null;
        };
        Relationships: [];
      };
      audit_seals: {
        Row: {
          hash: string;
          minute: string;
          previous: string;
          row_hashes: string[];
          row_ids: number[];
          sealed_at: string;
          seq: number;
        };
        ComputedFields: never;
        Insert: {
          hash: string;
          minute: string;
          previous: string;
          row_hashes: string[];
          row_ids: number[];
          sealed_at?: string;
          seq: number;
        };
        Update: {
          hash?: string;
          minute?: string;
          previous?: string;
          row_hashes?: string[];
          row_ids?: number[];
          sealed_at?: string;
          seq?: number;
        };
        Relationships: [];
      };
      authentication_config: {
        Row: {
          audit_logging: boolean;
          auth_provider: string | null;
          client_id: string | null;
          created_at: string;
          id: string;
          identity_claims: NonNullable<Json>;
          last_token_refresh: string | null;
          mfa_required: boolean;
          oidc_issuer: string | null;
          organization_id: string;
          refresh_token_rotation: boolean;
          scopes: NonNullable<Json>;
          session_timeout: number;
          sso_enabled: boolean;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          audit_logging?: boolean;
          auth_provider?: string | null;
          client_id?: string | null;
          created_at?: string;
          id?: string;
          identity_claims?: NonNullable<Json>;
          last_token_refresh?: string | null;
          mfa_required?: boolean;
          oidc_issuer?: string | null;
          organization_id: string;
          refresh_token_rotation?: boolean;
          scopes?: NonNullable<Json>;
          session_timeout?: number;
          sso_enabled?: boolean;
          updated_at?: string;
        };
        Update: {
          audit_logging?: boolean;
          auth_provider?: string | null;
          client_id?: string | null;
          created_at?: string;
          id?: string;
          identity_claims?: NonNullable<Json>;
          last_token_refresh?: string | null;
          mfa_required?: boolean;
          oidc_issuer?: string | null;
          organization_id?: string;
          refresh_token_rotation?: boolean;
          scopes?: NonNullable<Json>;
          session_timeout?: number;
          sso_enabled?: boolean;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "authentication_config_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: true;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      bpm_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      bulk_operations: {
        Row: {
          changed: number;
          created_at: string;
          filter: NonNullable<Json>;
          finished_at: string | null;
          id: string;
          kept: number;
          kind: string;
          state: string;
          total: number;
          u_id: string;
          unchanged: number;
          undone: number;
          updated_at: string;
          value: string | null;
        };
        ComputedFields: never;
        Insert: {
          changed?: number;
          created_at?: string;
          filter: NonNullable<Json>;
          finished_at?: string | null;
          id?: string;
          kept?: number;
          kind: string;
          state?: string;
          total?: number;
          u_id: string;
          unchanged?: number;
          undone?: number;
          updated_at?: string;
          value?: string | null;
        };
        Update: {
          changed?: number;
          created_at?: string;
          filter?: NonNullable<Json>;
          finished_at?: string | null;
          id?: string;
          kept?: number;
          kind?: string;
          state?: string;
          total?: number;
          u_id?: string;
          unchanged?: number;
          undone?: number;
          updated_at?: string;
          value?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "bulk_operations_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      bulk_rows: {
        Row: {
          after: Json | null;
          before: Json | null;
          customer_id: string | null;
          name: string;
          operation_id: string;
          place: number;
          reason: string | null;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          after?: Json | null;
          before?: Json | null;
          customer_id?: string | null;
          name: string;
          operation_id: string;
          place: number;
          reason?: string | null;
          state?: string;
        };
        Update: {
          after?: Json | null;
          before?: Json | null;
          customer_id?: string | null;
          name?: string;
          operation_id?: string;
          place?: number;
          reason?: string | null;
          state?: string;
        };
        Relationships: [
          {
            foreignKeyName: "bulk_rows_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bulk_rows_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bulk_rows_operation_id_fkey";
            columns: ["operation_id"];
            isOneToOne: false;
            referencedRelation: "bulk_operations";
            referencedColumns: ["id"];
          },
        ];
      };
      business_news_ticker: {
        Row: {
          created_at: string;
          id: string;
          industry: string | null;
          published_at: string | null;
          source: string;
          title: string;
          updated_at: string;
          url: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          industry?: string | null;
          published_at?: string | null;
          source: string;
          title: string;
          updated_at?: string;
          url: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          industry?: string | null;
          published_at?: string | null;
          source?: string;
          title?: string;
          updated_at?: string;
          url?: string;
        };
        Relationships: [];
      };
      calendar_feeds: {
        Row: {
          created_at: string;
          last_read_at: string | null;
          read_count: number;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          last_read_at?: string | null;
          read_count?: number;
          u_id: string;
        };
        Update: {
          created_at?: string;
          last_read_at?: string | null;
          read_count?: number;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "calendar_feeds_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: true;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      chat_sessions: {
        Row: {
          archived_at: string | null;
          context_data: NonNullable<Json>;
          created_at: string;
          deleted_at: string | null;
          id: string;
          last_activity_at: string;
          message_count: number;
          status: string;
          title: string | null;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          context_data?: NonNullable<Json>;
          created_at?: string;
          deleted_at?: string | null;
          id?: string;
          last_activity_at?: string;
          message_count?: number;
          status?: string;
          title?: string | null;
          updated_at?: string;
          user_id?: string;
        };
        Update: {
          archived_at?: string | null;
          context_data?: NonNullable<Json>;
          created_at?: string;
          deleted_at?: string | null;
          id?: string;
          last_activity_at?: string;
          message_count?: number;
          status?: string;
          title?: string | null;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "chat_sessions_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      comments: {
        Row: {
          author: string | null;
          content: string;
          created_at: string;
          edited_at: string | null;
          id: string;
          task_id: string;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          author?: string | null;
          content: string;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          task_id: string;
          u_id?: string | null;
        };
        Update: {
          author?: string | null;
          content?: string;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          task_id?: string;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "comments_task_id_fkey";
            columns: ["task_id"];
            isOneToOne: false;
            referencedRelation: "tasks";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "comments_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      competitive_benchmarking_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      contract_files: {
        Row: {
          amends_contract_id: string | null;
          confirmed_at: string | null;
          confirmed_by: string | null;
          contract_id: string | null;
          created_at: string;
          customer_id: string;
          failure: string | null;
          file_name: string;
          has_object: boolean;
          id: string;
          kind: string;
          notes: string[];
          page_count: number;
          path: string;
          proposal: Json | null;
          second: Json | null;
          second_state: string | null;
          sha256: string;
          size: number;
          status: string;
          updated_at: string;
          uploaded_by: string | null;
        };
        ComputedFields: never;
        Insert: {
          amends_contract_id?: string | null;
          confirmed_at?: string | null;
          confirmed_by?: string | null;
          contract_id?: string | null;
          created_at?: string;
          customer_id: string;
          failure?: string | null;
          file_name: string;
          has_object?: boolean;
          id?: string;
          kind: string;
          notes?: string[];
          page_count?: number;
          path?: string;
          proposal?: Json | null;
          second?: Json | null;
          second_state?: string | null;
          sha256: string;
          size: number;
          status?: string;
          updated_at?: string;
          uploaded_by?: string | null;
        };
        Update: {
          amends_contract_id?: string | null;
          confirmed_at?: string | null;
          confirmed_by?: string | null;
          contract_id?: string | null;
          created_at?: string;
          customer_id?: string;
          failure?: string | null;
          file_name?: string;
          has_object?: boolean;
          id?: string;
          kind?: string;
          notes?: string[];
          page_count?: number;
          path?: string;
          proposal?: Json | null;
          second?: Json | null;
          second_state?: string | null;
          sha256?: string;
          size?: number;
          status?: string;
          updated_at?: string;
          uploaded_by?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "contract_files_amends_contract_id_fkey";
            columns: ["amends_contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contract_files_confirmed_by_fkey";
            columns: ["confirmed_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "contract_files_contract_id_fkey";
            columns: ["contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contract_files_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contract_files_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contract_files_uploaded_by_fkey";
            columns: ["uploaded_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      contract_pages: {
        Row: {
          file_id: string;
          number: number;
          text: string;
        };
        ComputedFields: never;
        Insert: {
          file_id: string;
          number: number;
          text: string;
        };
        Update: {
          file_id?: string;
          number?: number;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: "contract_pages_file_id_fkey";
            columns: ["file_id"];
            isOneToOne: false;
            referencedRelation: "contract_files";
            referencedColumns: ["id"];
          },
        ];
      };
      contract_terms_history: {
        Row: {
          changed_at: string;
          changed_by: string | null;
          contract_id: string;
          effective_from: string | null;
          field: string;
          file_id: string | null;
          id: string;
          new_value: Json | null;
          old_value: Json | null;
        };
        ComputedFields: never;
        Insert: {
          changed_at?: string;
          changed_by?: string | null;
          contract_id: string;
          effective_from?: string | null;
          field: string;
          file_id?: string | null;
          id?: string;
          new_value?: Json | null;
          old_value?: Json | null;
        };
        Update: {
          changed_at?: string;
          changed_by?: string | null;
          contract_id?: string;
          effective_from?: string | null;
          field?: string;
          file_id?: string | null;
          id?: string;
          new_value?: Json | null;
          old_value?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "contract_terms_history_changed_by_fkey";
            columns: ["changed_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "contract_terms_history_contract_id_fkey";
            columns: ["contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contract_terms_history_file_id_fkey";
            columns: ["file_id"];
            isOneToOne: false;
            referencedRelation: "contract_files";
            referencedColumns: ["id"];
          },
        ];
      };
      contracts: {
        Row: {
          arr: number | null;
          company_name: string | null;
          contract_term: string | null;
          created_at: string;
          customer_id: string;
          end_date: string | null;
          file_name: string | null;
          file_url: string | null;
          id: string;
          missing_info: Json | null;
          next_steps: Json | null;
          parsed_data: Json | null;
          pricing_terms: Json | null;
          raw_text: string | null;
          start_date: string | null;
          status: string;
          technical_requirements: Json | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          arr?: number | null;
          company_name?: string | null;
          contract_term?: string | null;
          created_at?: string;
          customer_id: string;
          end_date?: string | null;
          file_name?: string | null;
          file_url?: string | null;
          id?: string;
          missing_info?: Json | null;
          next_steps?: Json | null;
          parsed_data?: Json | null;
          pricing_terms?: Json | null;
          raw_text?: string | null;
          start_date?: string | null;
          status?: string;
          technical_requirements?: Json | null;
          updated_at?: string;
        };
        Update: {
          arr?: number | null;
          company_name?: string | null;
          contract_term?: string | null;
          created_at?: string;
          customer_id?: string;
          end_date?: string | null;
          file_name?: string | null;
          file_url?: string | null;
          id?: string;
          missing_info?: Json | null;
          next_steps?: Json | null;
          parsed_data?: Json | null;
          pricing_terms?: Json | null;
          raw_text?: string | null;
          start_date?: string | null;
          status?: string;
          technical_requirements?: Json | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "contracts_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contracts_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
        ];
      };
      conversation_history: {
        Row: {
          ai_response: string | null;
          confidence_score: number | null;
          created_at: string;
          data_sources: NonNullable<Json>;
          id: string;
          query_type: string | null;
          response_time_ms: number | null;
          session_id: string | null;
          user_id: string;
          user_query: string;
          user_satisfaction: number | null;
        };
        ComputedFields: never;
        Insert: {
          ai_response?: string | null;
          confidence_score?: number | null;
          created_at?: string;
          data_sources?: NonNullable<Json>;
          id?: string;
          query_type?: string | null;
          response_time_ms?: number | null;
          session_id?: string | null;
          user_id?: string;
          user_query: string;
          user_satisfaction?: number | null;
        };
        Update: {
          ai_response?: string | null;
          confidence_score?: number | null;
          created_at?: string;
          data_sources?: NonNullable<Json>;
          id?: string;
          query_type?: string | null;
          response_time_ms?: number | null;
          session_id?: string | null;
          user_id?: string;
          user_query?: string;
          user_satisfaction?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "conversation_history_session_fkey";
            columns: ["session_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "chat_sessions";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "conversation_history_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      csm_pulses: {
        Row: {
          author_id: string | null;
          created_at: string;
          customer_id: string;
          given_on: string;
          id: string;
          reason: string;
          value: number;
        };
        ComputedFields: never;
        Insert: {
          author_id?: string | null;
          created_at?: string;
          customer_id: string;
          given_on: string;
          id?: string;
          reason: string;
          value: number;
        };
        Update: {
          author_id?: string | null;
          created_at?: string;
          customer_id?: string;
          given_on?: string;
          id?: string;
          reason?: string;
          value?: number;
        };
        Relationships: [
          {
            foreignKeyName: "csm_pulses_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "csm_pulses_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
        ];
      };
      customer_distinctions: {
        Row: {
          created_at: string;
          customer_a: string;
          customer_b: string;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          customer_a: string;
          customer_b: string;
          u_id?: string | null;
        };
        Update: {
          created_at?: string;
          customer_a?: string;
          customer_b?: string;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "customer_distinctions_customer_a_fkey";
            columns: ["customer_a"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_distinctions_customer_a_fkey";
            columns: ["customer_a"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_distinctions_customer_b_fkey";
            columns: ["customer_b"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_distinctions_customer_b_fkey";
            columns: ["customer_b"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_distinctions_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      customer_experience_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      customer_merges: {
        Row: {
          after: NonNullable<Json>;
          before: NonNullable<Json>;
          choices: NonNullable<Json>;
          counts: NonNullable<Json>;
          created_at: string;
          id: string;
          kept: NonNullable<Json>;
          merged_ids: string[];
          moved: NonNullable<Json>;
          names: NonNullable<Json>;
          state: string;
          survivor_id: string;
          u_id: string;
          undone_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          after: NonNullable<Json>;
          before: NonNullable<Json>;
          choices?: NonNullable<Json>;
          counts?: NonNullable<Json>;
          created_at?: string;
          id?: string;
          kept?: NonNullable<Json>;
          merged_ids: string[];
          moved?: NonNullable<Json>;
          names: NonNullable<Json>;
          state?: string;
          survivor_id: string;
          u_id: string;
          undone_at?: string | null;
        };
        Update: {
          after?: NonNullable<Json>;
          before?: NonNullable<Json>;
          choices?: NonNullable<Json>;
          counts?: NonNullable<Json>;
          created_at?: string;
          id?: string;
          kept?: NonNullable<Json>;
          merged_ids?: string[];
          moved?: NonNullable<Json>;
          names?: NonNullable<Json>;
          state?: string;
          survivor_id?: string;
          u_id?: string;
          undone_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "customer_merges_survivor_id_fkey";
            columns: ["survivor_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_merges_survivor_id_fkey";
            columns: ["survivor_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_merges_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      customer_notes: {
        Row: {
          author_id: string | null;
          body: string;
          created_at: string;
          customer_id: string;
          happened_at: string;
          id: string;
          kind: string;
          stakeholder_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          author_id?: string | null;
          body: string;
          created_at?: string;
          customer_id: string;
          happened_at?: string;
          id?: string;
          kind?: string;
          stakeholder_id?: string | null;
          updated_at?: string;
        };
        Update: {
          author_id?: string | null;
          body?: string;
          created_at?: string;
          customer_id?: string;
          happened_at?: string;
          id?: string;
          kind?: string;
          stakeholder_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "customer_notes_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_notes_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customer_notes_stakeholder_id_fkey";
            columns: ["stakeholder_id"];
            isOneToOne: false;
            referencedRelation: "stakeholders";
            referencedColumns: ["id"];
          },
        ];
      };
      customers: {
        Row: {
          archived_at: string | null;
          arr: number | null;
          created_at: string;
          created_by: string | null;
          csm_id: string | null;
          currency: string;
          domain: string | null;
          health_band: string;
          health_score: number | null;
          hubspot_id: string | null;
          id: string;
          industry: string | null;
          invited_until: string | null;
          last_touch_at: string | null;
          merged_into: string | null;
          metadata: NonNullable<Json>;
          name: string;
          name_key: string | null;
          next_meeting_at: string | null;
          notice_date: string | null;
          org_id: string | null;
          renewal_date: string | null;
          salesforce_id: string | null;
          silent_after: string | null;
          size: string | null;
          stage: string;
          touch_gap_days: number | null;
          unowned_concerns: number;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          arr?: number | null;
          created_at?: string;
          created_by?: string | null;
          csm_id?: string | null;
          currency?: string;
          domain?: string | null;
          health_band?: string;
          health_score?: number | null;
          hubspot_id?: string | null;
          id?: string;
          industry?: string | null;
          invited_until?: string | null;
          last_touch_at?: string | null;
          merged_into?: string | null;
          metadata?: NonNullable<Json>;
          name: string;
          name_key?: never;
          next_meeting_at?: string | null;
          notice_date?: string | null;
          org_id?: string | null;
          renewal_date?: string | null;
          salesforce_id?: string | null;
          silent_after?: string | null;
          size?: string | null;
          stage?: string;
          touch_gap_days?: number | null;
          unowned_concerns?: number;
          updated_at?: string;
        };
        Update: {
          archived_at?: string | null;
          arr?: number | null;
          created_at?: string;
          created_by?: string | null;
          csm_id?: string | null;
          currency?: string;
          domain?: string | null;
          health_band?: string;
          health_score?: number | null;
          hubspot_id?: string | null;
          id?: string;
          industry?: string | null;
          invited_until?: string | null;
          last_touch_at?: string | null;
          merged_into?: string | null;
          metadata?: NonNullable<Json>;
          name?: string;
          name_key?: never;
          next_meeting_at?: string | null;
          notice_date?: string | null;
          org_id?: string | null;
          renewal_date?: string | null;
          salesforce_id?: string | null;
          silent_after?: string | null;
          size?: string | null;
          stage?: string;
          touch_gap_days?: number | null;
          unowned_concerns?: number;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "customers_merged_into_fkey";
            columns: ["merged_into"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customers_merged_into_fkey";
            columns: ["merged_into"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "customers_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: true;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      dashboard_analytics: {
        Row: {
          created_at: string;
          event_type: string;
          id: string;
          metadata: NonNullable<Json>;
          session_id: string | null;
          user_id: string;
          widget_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          event_type: string;
          id?: string;
          metadata?: NonNullable<Json>;
          session_id?: string | null;
          user_id?: string;
          widget_id?: string | null;
        };
        Update: {
          created_at?: string;
          event_type?: string;
          id?: string;
          metadata?: NonNullable<Json>;
          session_id?: string | null;
          user_id?: string;
          widget_id?: string | null;
        };
        Relationships: [];
      };
      dashboard_benchmarks: {
        Row: {
          company_size: string | null;
          created_at: string;
          higher_is_better: boolean;
          id: string;
          industry: string | null;
          lower_quartile: number;
          median: number;
          metric: string;
          period_end: string;
          period_start: string;
          sample_size: number | null;
          source: string;
          source_url: string | null;
          unit: string;
          updated_at: string;
          upper_quartile: number;
        };
        ComputedFields: never;
        Insert: {
          company_size?: string | null;
          created_at?: string;
          higher_is_better?: boolean;
          id?: string;
          industry?: string | null;
          lower_quartile: number;
          median: number;
          metric: string;
          period_end: string;
          period_start: string;
          sample_size?: number | null;
          source: string;
          source_url?: string | null;
          unit: string;
          updated_at?: string;
          upper_quartile: number;
        };
        Update: {
          company_size?: string | null;
          created_at?: string;
          higher_is_better?: boolean;
          id?: string;
          industry?: string | null;
          lower_quartile?: number;
          median?: number;
          metric?: string;
          period_end?: string;
          period_start?: string;
          sample_size?: number | null;
          source?: string;
          source_url?: string | null;
          unit?: string;
          updated_at?: string;
          upper_quartile?: number;
        };
        Relationships: [];
      };
      dashboard_configs: {
        Row: {
          compare_with: string;
          created_at: string;
          density: string;
          filter: NonNullable<Json>;
          id: string;
          is_default: boolean;
          name: string;
          period: string;
          refresh_seconds: number;
          surface: string;
          u_id: string;
          updated_at: string;
          widgets: string[];
        };
        ComputedFields: never;
        Insert: {
          compare_with?: string;
          created_at?: string;
          density?: string;
          filter?: NonNullable<Json>;
          id?: string;
          is_default?: boolean;
          name: string;
          period?: string;
          refresh_seconds?: number;
          surface?: string;
          u_id?: string;
          updated_at?: string;
          widgets?: string[];
        };
        Update: {
          compare_with?: string;
          created_at?: string;
          density?: string;
          filter?: NonNullable<Json>;
          id?: string;
          is_default?: boolean;
          name?: string;
          period?: string;
          refresh_seconds?: number;
          surface?: string;
          u_id?: string;
          updated_at?: string;
          widgets?: string[];
        };
        Relationships: [
          {
            foreignKeyName: "dashboard_configs_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      dashboard_events: {
        Row: {
          config_id: string | null;
          created_at: string;
          detail: NonNullable<Json>;
          duration_ms: number | null;
          event_type: string;
          id: string;
          surface: string;
          target: string | null;
          u_id: string;
          viewport: string | null;
          widget_count: number | null;
        };
        ComputedFields: never;
        Insert: {
          config_id?: string | null;
          created_at?: string;
          detail?: NonNullable<Json>;
          duration_ms?: number | null;
          event_type: string;
          id?: string;
          surface?: string;
          target?: string | null;
          u_id?: string;
          viewport?: string | null;
          widget_count?: number | null;
        };
        Update: {
          config_id?: string | null;
          created_at?: string;
          detail?: NonNullable<Json>;
          duration_ms?: number | null;
          event_type?: string;
          id?: string;
          surface?: string;
          target?: string | null;
          u_id?: string;
          viewport?: string | null;
          widget_count?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "dashboard_events_config_id_u_id_fkey";
            columns: ["config_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "dashboard_configs";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "dashboard_events_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      dashboard_layouts: {
        Row: {
          collapsed: string[];
          columns: number;
          config_id: string;
          created_at: string;
          id: string;
          is_locked: boolean;
          places: NonNullable<Json>;
          row_height: number;
          u_id: string;
          updated_at: string;
          viewport: string;
        };
        ComputedFields: never;
        Insert: {
          collapsed?: string[];
          columns?: number;
          config_id: string;
          created_at?: string;
          id?: string;
          is_locked?: boolean;
          places?: NonNullable<Json>;
          row_height?: number;
          u_id?: string;
          updated_at?: string;
          viewport?: string;
        };
        Update: {
          collapsed?: string[];
          columns?: number;
          config_id?: string;
          created_at?: string;
          id?: string;
          is_locked?: boolean;
          places?: NonNullable<Json>;
          row_height?: number;
          u_id?: string;
          updated_at?: string;
          viewport?: string;
        };
        Relationships: [
          {
            foreignKeyName: "dashboard_layouts_config_id_u_id_fkey";
            columns: ["config_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "dashboard_configs";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "dashboard_layouts_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      dashboard_trends: {
        Row: {
          change: number | null;
          created_at: string;
          grain: string;
          id: string;
          industry: string | null;
          metric: string;
          note: string | null;
          period_start: string;
          previous_value: number | null;
          sample_size: number | null;
          source: string;
          unit: string;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          change?: never;
          created_at?: string;
          grain?: string;
          id?: string;
          industry?: string | null;
          metric: string;
          note?: string | null;
          period_start: string;
          previous_value?: number | null;
          sample_size?: number | null;
          source: string;
          unit: string;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          change?: never;
          created_at?: string;
          grain?: string;
          id?: string;
          industry?: string | null;
          metric?: string;
          note?: string | null;
          period_start?: string;
          previous_value?: number | null;
          sample_size?: number | null;
          source?: string;
          unit?: string;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      dashboard_widget_data: {
        Row: {
          computed_at: string;
          currency: string | null;
          duration_ms: number | null;
          expires_at: string;
          fault: string | null;
          href: string | null;
          id: string;
          period: string;
          previous_value: number | null;
          series: NonNullable<Json>;
          state: string;
          u_id: string;
          unit: string | null;
          value: number | null;
          widget_id: string;
        };
        ComputedFields: never;
        Insert: {
          computed_at?: string;
          currency?: string | null;
          duration_ms?: number | null;
          expires_at: string;
          fault?: string | null;
          href?: string | null;
          id?: string;
          period?: string;
          previous_value?: number | null;
          series?: NonNullable<Json>;
          state?: string;
          u_id: string;
          unit?: string | null;
          value?: number | null;
          widget_id: string;
        };
        Update: {
          computed_at?: string;
          currency?: string | null;
          duration_ms?: number | null;
          expires_at?: string;
          fault?: string | null;
          href?: string | null;
          id?: string;
          period?: string;
          previous_value?: number | null;
          series?: NonNullable<Json>;
          state?: string;
          u_id?: string;
          unit?: string | null;
          value?: number | null;
          widget_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "dashboard_widget_data_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      data_sovereignty: {
        Row: {
          access_controls: NonNullable<Json>;
          audit_trail: NonNullable<Json>;
          backup_strategy: NonNullable<Json>;
          compliance_requirements: NonNullable<Json>;
          created_at: string;
          data_center_config: NonNullable<Json>;
          encryption_settings: NonNullable<Json>;
          id: string;
          last_security_review: string | null;
          organization_id: string;
          storage_option: string;
        };
        ComputedFields: never;
        Insert: {
          access_controls?: NonNullable<Json>;
          audit_trail?: NonNullable<Json>;
          backup_strategy?: NonNullable<Json>;
          compliance_requirements?: NonNullable<Json>;
          created_at?: string;
          data_center_config?: NonNullable<Json>;
          encryption_settings?: NonNullable<Json>;
          id?: string;
          last_security_review?: string | null;
          organization_id: string;
          storage_option?: string;
        };
        Update: {
          access_controls?: NonNullable<Json>;
          audit_trail?: NonNullable<Json>;
          backup_strategy?: NonNullable<Json>;
          compliance_requirements?: NonNullable<Json>;
          created_at?: string;
          data_center_config?: NonNullable<Json>;
          encryption_settings?: NonNullable<Json>;
          id?: string;
          last_security_review?: string | null;
          organization_id?: string;
          storage_option?: string;
        };
        Relationships: [
          {
            foreignKeyName: "data_sovereignty_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: true;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      digital_transformation_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      document_processing_log: {
        Row: {
          attempt: number;
          characters: number | null;
          created_at: string;
          document_id: string;
          duration_ms: number | null;
          engine: string | null;
          id: string;
          message: string | null;
          outcome: string;
          pages: number | null;
          step: string;
        };
        ComputedFields: never;
        Insert: {
          attempt?: number;
          characters?: number | null;
          created_at?: string;
          document_id: string;
          duration_ms?: number | null;
          engine?: string | null;
          id?: string;
          message?: string | null;
          outcome: string;
          pages?: number | null;
          step: string;
        };
        Update: {
          attempt?: number;
          characters?: number | null;
          created_at?: string;
          document_id?: string;
          duration_ms?: number | null;
          engine?: string | null;
          id?: string;
          message?: string | null;
          outcome?: string;
          pages?: number | null;
          step?: string;
        };
        Relationships: [
          {
            foreignKeyName: "document_processing_log_document_id_fkey";
            columns: ["document_id"];
            isOneToOne: false;
            referencedRelation: "documents";
            referencedColumns: ["id"];
          },
        ];
      };
      documents: {
        Row: {
          category: string | null;
          content_search: unknown;
          content_text: string | null;
          deleted_at: string | null;
          extracted_data: NonNullable<Json>;
          file_path: string;
          file_size: number;
          filename: string;
          id: string;
          mime_type: string;
          original_filename: string;
          processed_at: string | null;
          processing_error: string | null;
          processing_status: string;
          tags: string[];
          title: string | null;
          updated_at: string;
          uploaded_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          category?: string | null;
          content_search?: never;
          content_text?: string | null;
          deleted_at?: string | null;
          extracted_data?: NonNullable<Json>;
          file_path: string;
          file_size: number;
          filename: string;
          id?: string;
          mime_type: string;
          original_filename: string;
          processed_at?: string | null;
          processing_error?: string | null;
          processing_status?: string;
          tags?: string[];
          title?: string | null;
          updated_at?: string;
          uploaded_at?: string;
          user_id?: string;
        };
        Update: {
          category?: string | null;
          content_search?: never;
          content_text?: string | null;
          deleted_at?: string | null;
          extracted_data?: NonNullable<Json>;
          file_path?: string;
          file_size?: number;
          filename?: string;
          id?: string;
          mime_type?: string;
          original_filename?: string;
          processed_at?: string | null;
          processing_error?: string | null;
          processing_status?: string;
          tags?: string[];
          title?: string | null;
          updated_at?: string;
          uploaded_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "documents_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      dsao_integration_gateway: {
        Row: {
          api_endpoints: NonNullable<Json>;
          configuration: NonNullable<Json>;
          created_at: string;
          id: string;
          integration_name: string | null;
          integration_type: string | null;
          last_health_check: string | null;
          last_modified: string;
          monitoring_config: NonNullable<Json>;
          organization_id: string;
          pcp_recommendations: NonNullable<Json>;
          rate_limits: NonNullable<Json>;
          saml_sso_config: NonNullable<Json>;
          sapphire_sao_user: string | null;
          secret_manager_refs: NonNullable<Json>;
          setup_assistance: NonNullable<Json>;
          status: string;
          workload_identity: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          api_endpoints?: NonNullable<Json>;
          configuration?: NonNullable<Json>;
          created_at?: string;
          id?: string;
          integration_name?: string | null;
          integration_type?: string | null;
          last_health_check?: string | null;
          last_modified?: string;
          monitoring_config?: NonNullable<Json>;
          organization_id: string;
          pcp_recommendations?: NonNullable<Json>;
          rate_limits?: NonNullable<Json>;
          saml_sso_config?: NonNullable<Json>;
          sapphire_sao_user?: string | null;
          secret_manager_refs?: NonNullable<Json>;
          setup_assistance?: NonNullable<Json>;
          status?: string;
          workload_identity?: NonNullable<Json>;
        };
        Update: {
          api_endpoints?: NonNullable<Json>;
          configuration?: NonNullable<Json>;
          created_at?: string;
          id?: string;
          integration_name?: string | null;
          integration_type?: string | null;
          last_health_check?: string | null;
          last_modified?: string;
          monitoring_config?: NonNullable<Json>;
          organization_id?: string;
          pcp_recommendations?: NonNullable<Json>;
          rate_limits?: NonNullable<Json>;
          saml_sso_config?: NonNullable<Json>;
          sapphire_sao_user?: string | null;
          secret_manager_refs?: NonNullable<Json>;
          setup_assistance?: NonNullable<Json>;
          status?: string;
          workload_identity?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: "dsao_integration_gateway_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      employees: {
        Row: {
          created_at: string;
          crm_user_id: number | null;
          department: string | null;
          email: string | null;
          hire_date: string | null;
          id: string;
          is_active: boolean;
          manager_id: string | null;
          name: string;
          org_id: string | null;
          position: string | null;
          u_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          crm_user_id?: number | null;
          department?: string | null;
          email?: string | null;
          hire_date?: string | null;
          id?: string;
          is_active?: boolean;
          manager_id?: string | null;
          name: string;
          org_id?: string | null;
          position?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          crm_user_id?: number | null;
          department?: string | null;
          email?: string | null;
          hire_date?: string | null;
          id?: string;
          is_active?: boolean;
          manager_id?: string | null;
          name?: string;
          org_id?: string | null;
          position?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "employees_manager_id_fkey";
            columns: ["manager_id"];
            isOneToOne: false;
            referencedRelation: "employees";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "employees_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "employees_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      enterprise_orgs: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          owner_id: string | null;
          slug: string;
          sso_config: NonNullable<Json>;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          owner_id?: string | null;
          slug: string;
          sso_config?: NonNullable<Json>;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          owner_id?: string | null;
          slug?: string;
          sso_config?: NonNullable<Json>;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "enterprise_orgs_owner_id_fkey";
            columns: ["owner_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      entitlement_usage: {
        Row: {
          created_at: string;
          day: string;
          entitlement_id: string;
          id: string;
          source: string;
          u_id: string | null;
          used: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          day: string;
          entitlement_id: string;
          id?: string;
          source?: string;
          u_id?: string | null;
          used: number;
        };
        Update: {
          created_at?: string;
          day?: string;
          entitlement_id?: string;
          id?: string;
          source?: string;
          u_id?: string | null;
          used?: number;
        };
        Relationships: [
          {
            foreignKeyName: "entitlement_usage_entitlement_id_fkey";
            columns: ["entitlement_id"];
            isOneToOne: false;
            referencedRelation: "entitlements";
            referencedColumns: ["id"];
          },
        ];
      };
      entitlements: {
        Row: {
          category: string | null;
          contract_id: string;
          created_at: string;
          description: string | null;
          id: string;
          metadata: NonNullable<Json>;
          name: string;
          price: number | null;
          quantity: number | null;
          unit: string | null;
        };
        ComputedFields: never;
        Insert: {
          category?: string | null;
          contract_id: string;
          created_at?: string;
          description?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          name: string;
          price?: number | null;
          quantity?: number | null;
          unit?: string | null;
        };
        Update: {
          category?: string | null;
          contract_id?: string;
          created_at?: string;
          description?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          name?: string;
          price?: number | null;
          quantity?: number | null;
          unit?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "entitlements_contract_id_fkey";
            columns: ["contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
        ];
      };
      events: {
        Row: {
          created_at: string;
          event_data: NonNullable<Json>;
          event_type: string;
          id: string;
          org_id: string | null;
          source: string | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          event_data?: NonNullable<Json>;
          event_type: string;
          id?: string;
          org_id?: string | null;
          source?: string | null;
          user_id?: string | null;
        };
        Update: {
          created_at?: string;
          event_data?: NonNullable<Json>;
          event_type?: string;
          id?: string;
          org_id?: string | null;
          source?: string | null;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "events_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "events_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      evidence: {
        Row: {
          confidence: number | null;
          contract_id: string | null;
          created_at: string;
          customer_id: string;
          decided_at: string;
          decided_by: string | null;
          field: string;
          file_id: string | null;
          id: string;
          insight_id: string | null;
          method: string;
          page: number | null;
          proposed: Json | null;
          quote: string | null;
          span_end: number | null;
          span_start: number | null;
          state: string;
          transcript_id: string | null;
          turn: number | null;
          value: Json | null;
        };
        ComputedFields: never;
        Insert: {
          confidence?: number | null;
          contract_id?: string | null;
          created_at?: string;
          customer_id: string;
          decided_at?: string;
          decided_by?: string | null;
          field: string;
          file_id?: string | null;
          id?: string;
          insight_id?: string | null;
          method: string;
          page?: number | null;
          proposed?: Json | null;
          quote?: string | null;
          span_end?: number | null;
          span_start?: number | null;
          state: string;
          transcript_id?: string | null;
          turn?: number | null;
          value?: Json | null;
        };
        Update: {
          confidence?: number | null;
          contract_id?: string | null;
          created_at?: string;
          customer_id?: string;
          decided_at?: string;
          decided_by?: string | null;
          field?: string;
          file_id?: string | null;
          id?: string;
          insight_id?: string | null;
          method?: string;
          page?: number | null;
          proposed?: Json | null;
          quote?: string | null;
          span_end?: number | null;
          span_start?: number | null;
          state?: string;
          transcript_id?: string | null;
          turn?: number | null;
          value?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "evidence_contract_id_fkey";
            columns: ["contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "evidence_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "evidence_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "evidence_decided_by_fkey";
            columns: ["decided_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "evidence_file_id_fkey";
            columns: ["file_id"];
            isOneToOne: false;
            referencedRelation: "contract_files";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "evidence_insight_id_fkey";
            columns: ["insight_id"];
            isOneToOne: false;
            referencedRelation: "insights";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "evidence_transcript_id_fkey";
            columns: ["transcript_id"];
            isOneToOne: false;
            referencedRelation: "transcripts";
            referencedColumns: ["id"];
          },
        ];
      };
      file_deletions: {
        Row: {
          attempts: number;
          bucket: string;
          created_at: string;
          done_at: string | null;
          error: string | null;
          id: string;
          next_at: string;
          path: string;
          source_table: string;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          attempts?: number;
          bucket: string;
          created_at?: string;
          done_at?: string | null;
          error?: string | null;
          id?: string;
          next_at?: string;
          path: string;
          source_table: string;
          state?: string;
        };
        Update: {
          attempts?: number;
          bucket?: string;
          created_at?: string;
          done_at?: string | null;
          error?: string | null;
          id?: string;
          next_at?: string;
          path?: string;
          source_table?: string;
          state?: string;
        };
        Relationships: [];
      };
      gcp_projects: {
        Row: {
          billing_account: string | null;
          compliance_certifications: NonNullable<Json>;
          cost_tracking: Json | null;
          created_at: string;
          data_location: string | null;
          enabled_services: NonNullable<Json>;
          id: string;
          last_billing_sync: string | null;
          monthly_budget: number | null;
          organization_id: string;
          project_id: string;
          project_name: string | null;
          security_settings: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          billing_account?: string | null;
          compliance_certifications?: NonNullable<Json>;
          cost_tracking?: Json | null;
          created_at?: string;
          data_location?: string | null;
          enabled_services?: NonNullable<Json>;
          id?: string;
          last_billing_sync?: string | null;
          monthly_budget?: number | null;
          organization_id: string;
          project_id: string;
          project_name?: string | null;
          security_settings?: NonNullable<Json>;
        };
        Update: {
          billing_account?: string | null;
          compliance_certifications?: NonNullable<Json>;
          cost_tracking?: Json | null;
          created_at?: string;
          data_location?: string | null;
          enabled_services?: NonNullable<Json>;
          id?: string;
          last_billing_sync?: string | null;
          monthly_budget?: number | null;
          organization_id?: string;
          project_id?: string;
          project_name?: string | null;
          security_settings?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: "gcp_projects_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      growth_assessment: {
        Row: {
          assessment_type: string | null;
          created_at: string;
          customers: string | null;
          obstacles: string | null;
          process: string | null;
          score: number | null;
          strategy: string | null;
          submittedat: string | null;
          technology: string | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          assessment_type?: string | null;
          created_at?: string;
          customers?: string | null;
          obstacles?: string | null;
          process?: string | null;
          score?: number | null;
          strategy?: string | null;
          submittedat?: string | null;
          technology?: string | null;
          u_id: string;
          updated_at?: string;
        };
        Update: {
          assessment_type?: string | null;
          created_at?: string;
          customers?: string | null;
          obstacles?: string | null;
          process?: string | null;
          score?: number | null;
          strategy?: string | null;
          submittedat?: string | null;
          technology?: string | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "growth_assessment_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: true;
            referencedRelation: "growth_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_assessment_history: {
        Row: {
          archive_reason: string;
          archived_at: string;
          assessment_type: string | null;
          customers: string | null;
          id: string;
          obstacles: string | null;
          process: string | null;
          score: number | null;
          strategy: string | null;
          submittedat: string | null;
          technology: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          archive_reason?: string;
          archived_at?: string;
          assessment_type?: string | null;
          customers?: string | null;
          id?: string;
          obstacles?: string | null;
          process?: string | null;
          score?: number | null;
          strategy?: string | null;
          submittedat?: string | null;
          technology?: string | null;
          u_id?: string | null;
        };
        Update: {
          archive_reason?: string;
          archived_at?: string;
          assessment_type?: string | null;
          customers?: string | null;
          id?: string;
          obstacles?: string | null;
          process?: string | null;
          score?: number | null;
          strategy?: string | null;
          submittedat?: string | null;
          technology?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "growth_assessment_history_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "growth_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_insights: {
        Row: {
          body: string;
          confidence: number | null;
          created_at: string;
          dimension: string | null;
          id: string;
          impact: number | null;
          kind: string;
          org_id: string | null;
          origin: string;
          source_id: string | null;
          source_table: string | null;
          status: string;
          title: string;
          u_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          body?: string;
          confidence?: number | null;
          created_at?: string;
          dimension?: string | null;
          id?: string;
          impact?: number | null;
          kind: string;
          org_id?: string | null;
          origin?: string;
          source_id?: string | null;
          source_table?: string | null;
          status?: string;
          title: string;
          u_id?: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          body?: string;
          confidence?: number | null;
          created_at?: string;
          dimension?: string | null;
          id?: string;
          impact?: number | null;
          kind?: string;
          org_id?: string | null;
          origin?: string;
          source_id?: string | null;
          source_table?: string | null;
          status?: string;
          title?: string;
          u_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "growth_insights_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_insights_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_insights_history: {
        Row: {
          body: string;
          changed_by: string | null;
          created_at: string;
          ended_by: string;
          id: string;
          impact: number | null;
          insight_id: string;
          kind: string;
          org_id: string | null;
          status: string;
          title: string;
          u_id: string;
          valid_from: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          changed_by?: string | null;
          created_at?: string;
          ended_by: string;
          id?: string;
          impact?: number | null;
          insight_id: string;
          kind: string;
          org_id?: string | null;
          status: string;
          title: string;
          u_id: string;
          valid_from: string;
          version: number;
        };
        Update: {
          body?: string;
          changed_by?: string | null;
          created_at?: string;
          ended_by?: string;
          id?: string;
          impact?: number | null;
          insight_id?: string;
          kind?: string;
          org_id?: string | null;
          status?: string;
          title?: string;
          u_id?: string;
          valid_from?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "growth_insights_history_changed_by_fkey";
            columns: ["changed_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "growth_insights_history_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_insights_history_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_lever_progress: {
        Row: {
          created_at: string;
          current_value: number | null;
          due_on: string | null;
          finished_on: string | null;
          id: string;
          lever: string;
          levers_id: string;
          measure: string | null;
          note: string | null;
          org_id: string | null;
          progress: number;
          start_value: number | null;
          started_on: string | null;
          status: string;
          target_value: number | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          current_value?: number | null;
          due_on?: string | null;
          finished_on?: string | null;
          id?: string;
          lever: string;
          levers_id: string;
          measure?: string | null;
          note?: string | null;
          org_id?: string | null;
          progress?: number;
          start_value?: number | null;
          started_on?: string | null;
          status?: string;
          target_value?: number | null;
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          current_value?: number | null;
          due_on?: string | null;
          finished_on?: string | null;
          id?: string;
          lever?: string;
          levers_id?: string;
          measure?: string | null;
          note?: string | null;
          org_id?: string | null;
          progress?: number;
          start_value?: number | null;
          started_on?: string | null;
          status?: string;
          target_value?: number | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "growth_lever_progress_levers_id_u_id_fkey";
            columns: ["levers_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "growth_levers";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "growth_lever_progress_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_lever_progress_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_levers: {
        Row: {
          based_on: string | null;
          generated_at: string;
          id: string;
          levers: string[];
          org_id: string | null;
          origin: string;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          based_on?: string | null;
          generated_at?: string;
          id?: string;
          levers?: string[];
          org_id?: string | null;
          origin?: string;
          u_id?: string;
        };
        Update: {
          based_on?: string | null;
          generated_at?: string;
          id?: string;
          levers?: string[];
          org_id?: string | null;
          origin?: string;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "growth_levers_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_levers_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_levers_regeneration: {
        Row: {
          added: string[];
          created_at: string;
          days_since_last: number | null;
          dropped: string[];
          id: string;
          kept: string[];
          levers_id: string;
          org_id: string | null;
          origin: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          added?: string[];
          created_at?: string;
          days_since_last?: number | null;
          dropped?: string[];
          id?: string;
          kept?: string[];
          levers_id: string;
          org_id?: string | null;
          origin: string;
          user_id: string;
        };
        Update: {
          added?: string[];
          created_at?: string;
          days_since_last?: number | null;
          dropped?: string[];
          id?: string;
          kept?: string[];
          levers_id?: string;
          org_id?: string | null;
          origin?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "growth_levers_regeneration_levers_id_user_id_fkey";
            columns: ["levers_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "growth_levers";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "growth_levers_regeneration_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_levers_regeneration_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_quadrant_data: {
        Row: {
          created_at: string;
          dimension: string | null;
          effort: number;
          id: string;
          impact: number;
          insight_id: string | null;
          label: string;
          note: string | null;
          org_id: string | null;
          quadrant: string;
          status: string;
          u_id: string;
          updated_at: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          dimension?: string | null;
          effort: number;
          id?: string;
          impact: number;
          insight_id?: string | null;
          label: string;
          note?: string | null;
          org_id?: string | null;
          quadrant?: never;
          status?: string;
          u_id?: string;
          updated_at?: string;
          weight?: number;
        };
        Update: {
          created_at?: string;
          dimension?: string | null;
          effort?: number;
          id?: string;
          impact?: number;
          insight_id?: string | null;
          label?: string;
          note?: string | null;
          org_id?: string | null;
          quadrant?: never;
          status?: string;
          u_id?: string;
          updated_at?: string;
          weight?: number;
        };
        Relationships: [
          {
            foreignKeyName: "growth_quadrant_data_insight_id_u_id_fkey";
            columns: ["insight_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "growth_insights";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "growth_quadrant_data_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_quadrant_data_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_simulations: {
        Row: {
          created_at: string;
          id: string;
          input_data: NonNullable<Json>;
          is_pinned: boolean;
          metadata: NonNullable<Json>;
          name: string;
          org_id: string | null;
          output_data: Json | null;
          simulation_type: string;
          status: string;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          input_data?: NonNullable<Json>;
          is_pinned?: boolean;
          metadata?: NonNullable<Json>;
          name?: string;
          org_id?: string | null;
          output_data?: Json | null;
          simulation_type: string;
          status?: string;
          updated_at?: string;
          user_id?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          input_data?: NonNullable<Json>;
          is_pinned?: boolean;
          metadata?: NonNullable<Json>;
          name?: string;
          org_id?: string | null;
          output_data?: Json | null;
          simulation_type?: string;
          status?: string;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "growth_simulations_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_simulations_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_simulations_log: {
        Row: {
          assumptions_changed: boolean;
          created_at: string;
          duration_ms: number | null;
          event: string;
          id: string;
          message: string | null;
          name: string;
          org_id: string | null;
          simulation_id: string;
          simulation_type: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          assumptions_changed?: boolean;
          created_at?: string;
          duration_ms?: number | null;
          event: string;
          id?: string;
          message?: string | null;
          name: string;
          org_id?: string | null;
          simulation_id: string;
          simulation_type: string;
          user_id: string;
        };
        Update: {
          assumptions_changed?: boolean;
          created_at?: string;
          duration_ms?: number | null;
          event?: string;
          id?: string;
          message?: string | null;
          name?: string;
          org_id?: string | null;
          simulation_id?: string;
          simulation_type?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "growth_simulations_log_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_simulations_log_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_studio_audit_log: {
        Row: {
          action: string;
          actor_id: string | null;
          changed_columns: string[];
          created_at: string;
          entity_id: string;
          entity_type: string;
          id: string;
          org_id: string | null;
          title: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          changed_columns?: string[];
          created_at?: string;
          entity_id: string;
          entity_type: string;
          id?: string;
          org_id?: string | null;
          title?: string;
          user_id?: string | null;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          changed_columns?: string[];
          created_at?: string;
          entity_id?: string;
          entity_type?: string;
          id?: string;
          org_id?: string | null;
          title?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "growth_studio_audit_log_actor_id_fkey";
            columns: ["actor_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "growth_studio_audit_log_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "growth_studio_audit_log_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      growth_users: {
        Row: {
          companysize: string | null;
          createdat: string | null;
          email: string | null;
          email_key: string | null;
          industry: Database["public"]["Enums"]["ind_stack_level"] | null;
          name: string | null;
          revenuerange: string | null;
          role: string | null;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          companysize?: string | null;
          createdat?: string | null;
          email?: string | null;
          email_key?: never;
          industry?: Database["public"]["Enums"]["ind_stack_level"] | null;
          name?: string | null;
          revenuerange?: string | null;
          role?: string | null;
          u_id?: string;
        };
        Update: {
          companysize?: string | null;
          createdat?: string | null;
          email?: string | null;
          email_key?: never;
          industry?: Database["public"]["Enums"]["ind_stack_level"] | null;
          name?: string | null;
          revenuerange?: string | null;
          role?: string | null;
          u_id?: string;
        };
        Relationships: [];
      };
      health_checks: {
        Row: {
          checked_at: string;
          gateway_id: string | null;
          http_status: number | null;
          id: string;
          integration_id: string | null;
          kind: string;
          latency_ms: number | null;
          message: string | null;
          organization_id: string | null;
          remedy: string | null;
          state: string;
          tool_id: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          checked_at?: string;
          gateway_id?: string | null;
          http_status?: number | null;
          id?: string;
          integration_id?: string | null;
          kind: string;
          latency_ms?: number | null;
          message?: string | null;
          organization_id?: string | null;
          remedy?: string | null;
          state: string;
          tool_id?: string | null;
          u_id?: string | null;
        };
        Update: {
          checked_at?: string;
          gateway_id?: string | null;
          http_status?: number | null;
          id?: string;
          integration_id?: string | null;
          kind?: string;
          latency_ms?: number | null;
          message?: string | null;
          organization_id?: string | null;
          remedy?: string | null;
          state?: string;
          tool_id?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "health_checks_gateway_id_organization_id_fkey";
            columns: ["gateway_id", "organization_id"];
            isOneToOne: false;
            referencedRelation: "dsao_integration_gateway";
            referencedColumns: ["id", "organization_id"];
          },
          {
            foreignKeyName: "health_checks_integration_id_u_id_fkey";
            columns: ["integration_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "integrations";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "health_checks_tool_id_organization_id_fkey";
            columns: ["tool_id", "organization_id"];
            isOneToOne: false;
            referencedRelation: "tool_integrations";
            referencedColumns: ["id", "organization_id"];
          },
        ];
      };
      health_models: {
        Row: {
          bands: NonNullable<Json>;
          created_at: string;
          description: string | null;
          factors: NonNullable<Json>;
          id: string;
          key: string;
          live_at: string | null;
          method: string;
          name: string;
          retired_at: string | null;
          segment: NonNullable<Json>;
          status: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          bands: NonNullable<Json>;
          created_at?: string;
          description?: string | null;
          factors: NonNullable<Json>;
          id?: string;
          key: string;
          live_at?: string | null;
          method?: string;
          name: string;
          retired_at?: string | null;
          segment?: NonNullable<Json>;
          status?: string;
          updated_at?: string;
          version: number;
        };
        Update: {
          bands?: NonNullable<Json>;
          created_at?: string;
          description?: string | null;
          factors?: NonNullable<Json>;
          id?: string;
          key?: string;
          live_at?: string | null;
          method?: string;
          name?: string;
          retired_at?: string | null;
          segment?: NonNullable<Json>;
          status?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [];
      };
      health_observations: {
        Row: {
          customer_id: string;
          ended_at: string | null;
          factor: string;
          facts: NonNullable<Json>;
          id: string;
          observed_at: string;
          source_id: string | null;
          source_table: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          customer_id: string;
          ended_at?: string | null;
          factor: string;
          facts: NonNullable<Json>;
          id?: string;
          observed_at?: string;
          source_id?: string | null;
          source_table: string;
          value?: number | null;
        };
        Update: {
          customer_id?: string;
          ended_at?: string | null;
          factor?: string;
          facts?: NonNullable<Json>;
          id?: string;
          observed_at?: string;
          source_id?: string | null;
          source_table?: string;
          value?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "health_observations_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "health_observations_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
        ];
      };
      health_snapshots: {
        Row: {
          band: string;
          computed_at: string;
          customer_id: string;
          id: string;
          inputs: NonNullable<Json>;
          model_key: string;
          model_version: number;
          occasion: string;
          parts: NonNullable<Json>;
          reason: string | null;
          score: number | null;
        };
        ComputedFields: never;
        Insert: {
          band?: string;
          computed_at?: string;
          customer_id: string;
          id?: string;
          inputs: NonNullable<Json>;
          model_key: string;
          model_version: number;
          occasion?: string;
          parts: NonNullable<Json>;
          reason?: string | null;
          score?: number | null;
        };
        Update: {
          band?: string;
          computed_at?: string;
          customer_id?: string;
          id?: string;
          inputs?: NonNullable<Json>;
          model_key?: string;
          model_version?: number;
          occasion?: string;
          parts?: NonNullable<Json>;
          reason?: string | null;
          score?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "health_snapshots_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "health_snapshots_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "health_snapshots_model_key_model_version_fkey";
            columns: ["model_key", "model_version"];
            isOneToOne: false;
            referencedRelation: "health_models";
            referencedColumns: ["key", "version"];
          },
        ];
      };
      import_rows: {
        Row: {
          cells: NonNullable<Json>;
          contract_id: string | null;
          customer_id: string | null;
          facts: Json | null;
          faults: Json | null;
          import_id: string;
          leader: number | null;
          left_over: Json | null;
          match_key: string | null;
          notes: Json | null;
          outcome: string | null;
          person_id: string | null;
          plan: Json | null;
          row_no: number;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          cells: NonNullable<Json>;
          contract_id?: string | null;
          customer_id?: string | null;
          facts?: Json | null;
          faults?: Json | null;
          import_id: string;
          leader?: number | null;
          left_over?: Json | null;
          match_key?: string | null;
          notes?: Json | null;
          outcome?: string | null;
          person_id?: string | null;
          plan?: Json | null;
          row_no: number;
          state?: string;
        };
        Update: {
          cells?: NonNullable<Json>;
          contract_id?: string | null;
          customer_id?: string | null;
          facts?: Json | null;
          faults?: Json | null;
          import_id?: string;
          leader?: number | null;
          left_over?: Json | null;
          match_key?: string | null;
          notes?: Json | null;
          outcome?: string | null;
          person_id?: string | null;
          plan?: Json | null;
          row_no?: number;
          state?: string;
        };
        Relationships: [
          {
            foreignKeyName: "import_rows_import_id_fkey";
            columns: ["import_id"];
            isOneToOne: false;
            referencedRelation: "imports";
            referencedColumns: ["id"];
          },
        ];
      };
      imports: {
        Row: {
          applied: number;
          checked: number;
          columns: NonNullable<Json>;
          created_at: string;
          faulty: number;
          file_name: string;
          finished_at: string | null;
          header_key: string;
          header_row: number;
          headers: NonNullable<Json>;
          id: string;
          kept: number;
          moved: number;
          noted: number;
          options: NonNullable<Json>;
          reached: number;
          source: NonNullable<Json>;
          staged: number;
          started_at: string | null;
          state: string;
          to_create: number;
          to_update: number;
          token: string | null;
          total: number;
          u_id: string;
          unchanged: number;
          undone: number;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          applied?: number;
          checked?: number;
          columns: NonNullable<Json>;
          created_at?: string;
          faulty?: number;
          file_name: string;
          finished_at?: string | null;
          header_key: string;
          header_row?: number;
          headers: NonNullable<Json>;
          id?: string;
          kept?: number;
          moved?: number;
          noted?: number;
          options?: NonNullable<Json>;
          reached?: number;
          source?: NonNullable<Json>;
          staged?: number;
          started_at?: string | null;
          state?: string;
          to_create?: number;
          to_update?: number;
          token?: string | null;
          total: number;
          u_id?: string;
          unchanged?: number;
          undone?: number;
          updated_at?: string;
        };
        Update: {
          applied?: number;
          checked?: number;
          columns?: NonNullable<Json>;
          created_at?: string;
          faulty?: number;
          file_name?: string;
          finished_at?: string | null;
          header_key?: string;
          header_row?: number;
          headers?: NonNullable<Json>;
          id?: string;
          kept?: number;
          moved?: number;
          noted?: number;
          options?: NonNullable<Json>;
          reached?: number;
          source?: NonNullable<Json>;
          staged?: number;
          started_at?: string | null;
          state?: string;
          to_create?: number;
          to_update?: number;
          token?: string | null;
          total?: number;
          u_id?: string;
          unchanged?: number;
          undone?: number;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "imports_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      industry_stock_symbols: {
        Row: {
          country: string | null;
          created_at: string;
          currency: string;
          exchange: string;
          id: string;
          industry: string;
          is_active: boolean;
          kind: string;
          name: string;
          symbol: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          country?: string | null;
          created_at?: string;
          currency: string;
          exchange: string;
          id?: string;
          industry: string;
          is_active?: boolean;
          kind?: string;
          name: string;
          symbol: string;
          updated_at?: string;
        };
        Update: {
          country?: string | null;
          created_at?: string;
          currency?: string;
          exchange?: string;
          id?: string;
          industry?: string;
          is_active?: boolean;
          kind?: string;
          name?: string;
          symbol?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      insight_changes: {
        Row: {
          before: NonNullable<Json>;
          changed: number;
          created_at: string;
          id: string;
          kept: number;
          kind: string;
          u_id: string;
          undone_at: string | null;
          value: string | null;
        };
        ComputedFields: never;
        Insert: {
          before?: NonNullable<Json>;
          changed?: number;
          created_at?: string;
          id?: string;
          kept?: number;
          kind: string;
          u_id: string;
          undone_at?: string | null;
          value?: string | null;
        };
        Update: {
          before?: NonNullable<Json>;
          changed?: number;
          created_at?: string;
          id?: string;
          kept?: number;
          kind?: string;
          u_id?: string;
          undone_at?: string | null;
          value?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "insight_changes_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      insights: {
        Row: {
          content: string;
          created_at: string;
          customer_id: string;
          due_date: string | null;
          id: string;
          importance: string;
          meeting_id: string | null;
          metadata: NonNullable<Json>;
          owner: string | null;
          source: string;
          status: string;
          type: string;
        };
        ComputedFields: never;
        Insert: {
          content: string;
          created_at?: string;
          customer_id: string;
          due_date?: string | null;
          id?: string;
          importance?: string;
          meeting_id?: string | null;
          metadata?: NonNullable<Json>;
          owner?: string | null;
          source: string;
          status?: string;
          type: string;
        };
        Update: {
          content?: string;
          created_at?: string;
          customer_id?: string;
          due_date?: string | null;
          id?: string;
          importance?: string;
          meeting_id?: string | null;
          metadata?: NonNullable<Json>;
          owner?: string | null;
          source?: string;
          status?: string;
          type?: string;
        };
        Relationships: [
          {
            foreignKeyName: "insights_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "insights_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "insights_meeting_id_fkey";
            columns: ["meeting_id"];
            isOneToOne: false;
            referencedRelation: "meetings";
            referencedColumns: ["id"];
          },
        ];
      };
      inspirational_quotes: {
        Row: {
          author: string;
          created_at: string;
          id: string;
          is_active: boolean;
          language: string;
          last_shown_on: string | null;
          quote: string;
          rights: string;
          topic: string;
          updated_at: string;
          work: string | null;
        };
        ComputedFields: never;
        Insert: {
          author: string;
          created_at?: string;
          id?: string;
          is_active?: boolean;
          language?: string;
          last_shown_on?: string | null;
          quote: string;
          rights?: string;
          topic?: string;
          updated_at?: string;
          work?: string | null;
        };
        Update: {
          author?: string;
          created_at?: string;
          id?: string;
          is_active?: boolean;
          language?: string;
          last_shown_on?: string | null;
          quote?: string;
          rights?: string;
          topic?: string;
          updated_at?: string;
          work?: string | null;
        };
        Relationships: [];
      };
      integration_templates: {
        Row: {
          auth_method: string;
          category: string;
          created_at: string;
          data_flow: string;
          default_scopes: string[];
          id: string;
          is_available: boolean;
          is_personal: boolean;
          name: string;
          optional_scopes: string[];
          our_part: string;
          provider: string;
          reads: string[];
          setup_method: string;
          setup_minutes: number;
          summary: string;
          technical_complexity: string;
          their_part: string;
          updated_at: string;
          writes: string[];
        };
        ComputedFields: never;
        Insert: {
          auth_method: string;
          category: string;
          created_at?: string;
          data_flow: string;
          default_scopes?: string[];
          id?: string;
          is_available?: boolean;
          is_personal?: boolean;
          name: string;
          optional_scopes?: string[];
          our_part: string;
          provider: string;
          reads?: string[];
          setup_method: string;
          setup_minutes: number;
          summary: string;
          technical_complexity: string;
          their_part: string;
          updated_at?: string;
          writes?: string[];
        };
        Update: {
          auth_method?: string;
          category?: string;
          created_at?: string;
          data_flow?: string;
          default_scopes?: string[];
          id?: string;
          is_available?: boolean;
          is_personal?: boolean;
          name?: string;
          optional_scopes?: string[];
          our_part?: string;
          provider?: string;
          reads?: string[];
          setup_method?: string;
          setup_minutes?: number;
          summary?: string;
          technical_complexity?: string;
          their_part?: string;
          updated_at?: string;
          writes?: string[];
        };
        Relationships: [];
      };
      integrations: {
        Row: {
          capabilities: string[];
          connected_at: string;
          deleted_at: string | null;
          encrypted_tokens: string;
          id: string;
          last_sync_at: string | null;
          metadata: NonNullable<Json>;
          provider: string;
          provider_user_id: string | null;
          refresh_token_encrypted: string | null;
          scopes: string[];
          status: string;
          token_expires_at: string | null;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          capabilities?: string[];
          connected_at?: string;
          deleted_at?: string | null;
          encrypted_tokens: string;
          id?: string;
          last_sync_at?: string | null;
          metadata?: NonNullable<Json>;
          provider: string;
          provider_user_id?: string | null;
          refresh_token_encrypted?: string | null;
          scopes?: string[];
          status?: string;
          token_expires_at?: string | null;
          updated_at?: string;
          user_id: string;
        };
        Update: {
          capabilities?: string[];
          connected_at?: string;
          deleted_at?: string | null;
          encrypted_tokens?: string;
          id?: string;
          last_sync_at?: string | null;
          metadata?: NonNullable<Json>;
          provider?: string;
          provider_user_id?: string | null;
          refresh_token_encrypted?: string | null;
          scopes?: string[];
          status?: string;
          token_expires_at?: string | null;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "integrations_provider_fkey";
            columns: ["provider"];
            isOneToOne: false;
            referencedRelation: "integration_templates";
            referencedColumns: ["provider"];
          },
          {
            foreignKeyName: "integrations_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      job_runs: {
        Row: {
          attempt: number;
          details: NonNullable<Json>;
          error: string | null;
          every_seconds: number;
          finished_at: string | null;
          id: string;
          job: string;
          next_at: string | null;
          started_at: string;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          attempt?: number;
          details?: NonNullable<Json>;
          error?: string | null;
          every_seconds?: number;
          finished_at?: string | null;
          id?: string;
          job: string;
          next_at?: string | null;
          started_at?: string;
          state?: string;
        };
        Update: {
          attempt?: number;
          details?: NonNullable<Json>;
          error?: string | null;
          every_seconds?: number;
          finished_at?: string | null;
          id?: string;
          job?: string;
          next_at?: string | null;
          started_at?: string;
          state?: string;
        };
        Relationships: [];
      };
      knowledge_base: {
        Row: {
          category: string | null;
          content: string;
          created_at: string;
          embedding: string | null;
          helpful_count: number;
          id: string;
          is_public: boolean;
          metadata: NonNullable<Json>;
          tags: string[] | null;
          title: string;
          updated_at: string;
          view_count: number;
        };
        ComputedFields: never;
        Insert: {
          category?: string | null;
          content: string;
          created_at?: string;
          embedding?: string | null;
          helpful_count?: number;
          id?: string;
          is_public?: boolean;
          metadata?: NonNullable<Json>;
          tags?: string[] | null;
          title: string;
          updated_at?: string;
          view_count?: number;
        };
        Update: {
          category?: string | null;
          content?: string;
          created_at?: string;
          embedding?: string | null;
          helpful_count?: number;
          id?: string;
          is_public?: boolean;
          metadata?: NonNullable<Json>;
          tags?: string[] | null;
          title?: string;
          updated_at?: string;
          view_count?: number;
        };
        Relationships: [];
      };
      leadership_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      leads: {
        Row: {
          captured_at: string | null;
          company: string | null;
          created_at: string;
          email: string | null;
          email_key: string | null;
          estimated_value: number | null;
          id: string;
          industry: string | null;
          job_title: string | null;
          message: string | null;
          name: string | null;
          phone: string | null;
          source: string | null;
          status: string | null;
          website: string | null;
        };
        ComputedFields: never;
        Insert: {
          captured_at?: string | null;
          company?: string | null;
          created_at?: string;
          email?: string | null;
          email_key?: never;
          estimated_value?: number | null;
          id?: string;
          industry?: string | null;
          job_title?: string | null;
          message?: string | null;
          name?: string | null;
          phone?: string | null;
          source?: string | null;
          status?: string | null;
          website?: string | null;
        };
        Update: {
          captured_at?: string | null;
          company?: string | null;
          created_at?: string;
          email?: string | null;
          email_key?: never;
          estimated_value?: number | null;
          id?: string;
          industry?: string | null;
          job_title?: string | null;
          message?: string | null;
          name?: string | null;
          phone?: string | null;
          source?: string | null;
          status?: string | null;
          website?: string | null;
        };
        Relationships: [];
      };
      legacy_migrations: {
        Row: {
          amount: number | null;
          created_at: string;
          outcome: string;
          reason: string | null;
          run_id: string;
          source_id: string;
          source_table: string;
          target_id: string | null;
          target_table: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          amount?: number | null;
          created_at?: string;
          outcome: string;
          reason?: string | null;
          run_id: string;
          source_id: string;
          source_table: string;
          target_id?: string | null;
          target_table?: string | null;
          updated_at?: string;
        };
        Update: {
          amount?: number | null;
          created_at?: string;
          outcome?: string;
          reason?: string | null;
          run_id?: string;
          source_id?: string;
          source_table?: string;
          target_id?: string | null;
          target_table?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "legacy_migrations_run_id_fkey";
            columns: ["run_id"];
            isOneToOne: false;
            referencedRelation: "legacy_runs";
            referencedColumns: ["id"];
          },
        ];
      };
      legacy_runs: {
        Row: {
          chunks: number;
          dry_run: boolean;
          finished_at: string | null;
          id: string;
          last_chunk_at: string | null;
          looked_at: number;
          only_part: string | null;
          report: Json | null;
          started_at: string;
          started_by: string | null;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          chunks?: number;
          dry_run: boolean;
          finished_at?: string | null;
          id?: string;
          last_chunk_at?: string | null;
          looked_at?: number;
          only_part?: string | null;
          report?: Json | null;
          started_at?: string;
          started_by?: string | null;
          state?: string;
        };
        Update: {
          chunks?: number;
          dry_run?: boolean;
          finished_at?: string | null;
          id?: string;
          last_chunk_at?: string | null;
          looked_at?: number;
          only_part?: string | null;
          report?: Json | null;
          started_at?: string;
          started_by?: string | null;
          state?: string;
        };
        Relationships: [
          {
            foreignKeyName: "legacy_runs_started_by_fkey";
            columns: ["started_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      list_columns: {
        Row: {
          columns: string;
          list: string;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          columns: string;
          list: string;
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          columns?: string;
          list?: string;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "list_columns_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      mail_outbox: {
        Row: {
          attempts: number;
          body: string;
          created_at: string;
          dedup_key: string | null;
          error: string | null;
          id: string;
          link: string | null;
          next_at: string;
          notification_id: string | null;
          sent_at: string | null;
          sent_to: string | null;
          state: string;
          subject: string;
          type: string;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          attempts?: number;
          body?: string;
          created_at?: string;
          dedup_key?: string | null;
          error?: string | null;
          id?: string;
          link?: string | null;
          next_at?: string;
          notification_id?: string | null;
          sent_at?: string | null;
          sent_to?: string | null;
          state?: string;
          subject: string;
          type: string;
          u_id: string;
        };
        Update: {
          attempts?: number;
          body?: string;
          created_at?: string;
          dedup_key?: string | null;
          error?: string | null;
          id?: string;
          link?: string | null;
          next_at?: string;
          notification_id?: string | null;
          sent_at?: string | null;
          sent_to?: string | null;
          state?: string;
          subject?: string;
          type?: string;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "mail_outbox_notification_id_fkey";
            columns: ["notification_id"];
            isOneToOne: false;
            referencedRelation: "notifications";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "mail_outbox_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      managed_integrations: {
        Row: {
          completed_at: string | null;
          cost_savings_vs_traditional: number | null;
          created_at: string;
          customer_involvement: string;
          customer_responsibility: string | null;
          id: string;
          implementation_notes: string | null;
          integration_name: string | null;
          organization_id: string;
          our_responsibility: string | null;
          setup_method: string;
          setup_time_minutes: number | null;
          status: string;
          technical_complexity: string | null;
          template_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          completed_at?: string | null;
          cost_savings_vs_traditional?: number | null;
          created_at?: string;
          customer_involvement?: string;
          customer_responsibility?: string | null;
          id?: string;
          implementation_notes?: string | null;
          integration_name?: string | null;
          organization_id: string;
          our_responsibility?: string | null;
          setup_method?: string;
          setup_time_minutes?: number | null;
          status?: string;
          technical_complexity?: string | null;
          template_id?: string | null;
        };
        Update: {
          completed_at?: string | null;
          cost_savings_vs_traditional?: number | null;
          created_at?: string;
          customer_involvement?: string;
          customer_responsibility?: string | null;
          id?: string;
          implementation_notes?: string | null;
          integration_name?: string | null;
          organization_id?: string;
          our_responsibility?: string | null;
          setup_method?: string;
          setup_time_minutes?: number | null;
          status?: string;
          technical_complexity?: string | null;
          template_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "managed_integrations_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "managed_integrations_template_id_fkey";
            columns: ["template_id"];
            isOneToOne: false;
            referencedRelation: "integration_templates";
            referencedColumns: ["id"];
          },
        ];
      };
      marketing_effectiveness_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      mcp_agents: {
        Row: {
          capabilities: NonNullable<Json>;
          configuration: NonNullable<Json>;
          created_at: string;
          deleted_at: string | null;
          description: string | null;
          endpoint: string;
          health_check_url: string | null;
          health_status: string;
          id: string;
          last_health_check: string | null;
          name: string;
          status: string;
          updated_at: string;
          version: string | null;
        };
        ComputedFields: never;
        Insert: {
          capabilities?: NonNullable<Json>;
          configuration?: NonNullable<Json>;
          created_at?: string;
          deleted_at?: string | null;
          description?: string | null;
          endpoint: string;
          health_check_url?: string | null;
          health_status?: string;
          id?: string;
          last_health_check?: string | null;
          name: string;
          status?: string;
          updated_at?: string;
          version?: string | null;
        };
        Update: {
          capabilities?: NonNullable<Json>;
          configuration?: NonNullable<Json>;
          created_at?: string;
          deleted_at?: string | null;
          description?: string | null;
          endpoint?: string;
          health_check_url?: string | null;
          health_status?: string;
          id?: string;
          last_health_check?: string | null;
          name?: string;
          status?: string;
          updated_at?: string;
          version?: string | null;
        };
        Relationships: [];
      };
      mcp_task_log: {
        Row: {
          attempt: number;
          created_at: string;
          details: NonNullable<Json>;
          duration_ms: number | null;
          event: string;
          id: string;
          level: string;
          message: string | null;
          task_id: string;
          tool: string | null;
        };
        ComputedFields: never;
        Insert: {
          attempt?: number;
          created_at?: string;
          details?: NonNullable<Json>;
          duration_ms?: number | null;
          event: string;
          id?: string;
          level?: string;
          message?: string | null;
          task_id: string;
          tool?: string | null;
        };
        Update: {
          attempt?: number;
          created_at?: string;
          details?: NonNullable<Json>;
          duration_ms?: number | null;
          event?: string;
          id?: string;
          level?: string;
          message?: string | null;
          task_id?: string;
          tool?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "mcp_task_log_task_id_fkey";
            columns: ["task_id"];
            isOneToOne: false;
            referencedRelation: "mcp_tasks";
            referencedColumns: ["id"];
          },
        ];
      };
      mcp_tasks: {
        Row: {
          agent_id: string;
          completed_at: string | null;
          error_message: string | null;
          id: string;
          input_payload: NonNullable<Json>;
          metadata: NonNullable<Json>;
          output_payload: Json | null;
          processing_time_ms: number | null;
          retry_count: number;
          session_id: string | null;
          started_at: string;
          status: string;
          task_type: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agent_id: string;
          completed_at?: string | null;
          error_message?: string | null;
          id?: string;
          input_payload: NonNullable<Json>;
          metadata?: NonNullable<Json>;
          output_payload?: Json | null;
          processing_time_ms?: number | null;
          retry_count?: number;
          session_id?: string | null;
          started_at?: string;
          status?: string;
          task_type: string;
          user_id?: string;
        };
        Update: {
          agent_id?: string;
          completed_at?: string | null;
          error_message?: string | null;
          id?: string;
          input_payload?: NonNullable<Json>;
          metadata?: NonNullable<Json>;
          output_payload?: Json | null;
          processing_time_ms?: number | null;
          retry_count?: number;
          session_id?: string | null;
          started_at?: string;
          status?: string;
          task_type?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "mcp_tasks_agent_id_fkey";
            columns: ["agent_id"];
            isOneToOne: false;
            referencedRelation: "mcp_agents";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "mcp_tasks_session_fkey";
            columns: ["session_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "chat_sessions";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "mcp_tasks_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      meeting_cards: {
        Row: {
          confidence: number;
          created_at: string;
          customer_id: string;
          decided_at: string | null;
          decided_by: string | null;
          due_date: string | null;
          id: string;
          importance: string;
          insight_id: string | null;
          meeting_id: string;
          owner: string | null;
          promise_id: string | null;
          proposed: Json | null;
          quote: string;
          quote_end: number;
          quote_start: number;
          side: string | null;
          speaker: string | null;
          state: string;
          task_id: string | null;
          text: string;
          transcript_id: string;
          turn: number;
          type: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          confidence: number;
          created_at?: string;
          customer_id: string;
          decided_at?: string | null;
          decided_by?: string | null;
          due_date?: string | null;
          id?: string;
          importance?: string;
          insight_id?: string | null;
          meeting_id: string;
          owner?: string | null;
          promise_id?: string | null;
          proposed?: Json | null;
          quote: string;
          quote_end: number;
          quote_start: number;
          side?: string | null;
          speaker?: string | null;
          state?: string;
          task_id?: string | null;
          text: string;
          transcript_id: string;
          turn: number;
          type: string;
          updated_at?: string;
        };
        Update: {
          confidence?: number;
          created_at?: string;
          customer_id?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          due_date?: string | null;
          id?: string;
          importance?: string;
          insight_id?: string | null;
          meeting_id?: string;
          owner?: string | null;
          promise_id?: string | null;
          proposed?: Json | null;
          quote?: string;
          quote_end?: number;
          quote_start?: number;
          side?: string | null;
          speaker?: string | null;
          state?: string;
          task_id?: string | null;
          text?: string;
          transcript_id?: string;
          turn?: number;
          type?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "meeting_cards_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meeting_cards_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meeting_cards_decided_by_fkey";
            columns: ["decided_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "meeting_cards_insight_id_fkey";
            columns: ["insight_id"];
            isOneToOne: false;
            referencedRelation: "insights";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meeting_cards_meeting_id_fkey";
            columns: ["meeting_id"];
            isOneToOne: false;
            referencedRelation: "meetings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meeting_cards_promise_id_fkey";
            columns: ["promise_id"];
            isOneToOne: false;
            referencedRelation: "promises";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meeting_cards_task_id_fkey";
            columns: ["task_id"];
            isOneToOne: false;
            referencedRelation: "tasks";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meeting_cards_transcript_id_fkey";
            columns: ["transcript_id"];
            isOneToOne: false;
            referencedRelation: "transcripts";
            referencedColumns: ["id"];
          },
        ];
      };
      meetings: {
        Row: {
          agenda: Json | null;
          attendees: NonNullable<Json>;
          calendar_event_id: string | null;
          created_at: string;
          customer_id: string;
          description: string | null;
          duration: number | null;
          id: string;
          meeting_url: string | null;
          metadata: NonNullable<Json>;
          scheduled_at: string | null;
          session_id: string | null;
          status: string;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agenda?: Json | null;
          attendees?: NonNullable<Json>;
          calendar_event_id?: string | null;
          created_at?: string;
          customer_id: string;
          description?: string | null;
          duration?: number | null;
          id?: string;
          meeting_url?: string | null;
          metadata?: NonNullable<Json>;
          scheduled_at?: string | null;
          session_id?: string | null;
          status?: string;
          title: string;
          updated_at?: string;
        };
        Update: {
          agenda?: Json | null;
          attendees?: NonNullable<Json>;
          calendar_event_id?: string | null;
          created_at?: string;
          customer_id?: string;
          description?: string | null;
          duration?: number | null;
          id?: string;
          meeting_url?: string | null;
          metadata?: NonNullable<Json>;
          scheduled_at?: string | null;
          session_id?: string | null;
          status?: string;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "meetings_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meetings_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "meetings_session_id_fkey";
            columns: ["session_id"];
            isOneToOne: false;
            referencedRelation: "agent_sessions";
            referencedColumns: ["id"];
          },
        ];
      };
      memory_embeddings: {
        Row: {
          access_count: number;
          content: string;
          content_type: string;
          created_at: string;
          embedding: string | null;
          embedding_model: string;
          embedding_vector: Json | null;
          id: string;
          keywords: NonNullable<Json>;
          last_accessed: string | null;
          org_id: string | null;
          similarity_threshold: number;
          source_id: string | null;
          source_table: string | null;
          summary: string | null;
          updated_at: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          access_count?: number;
          content: string;
          content_type: string;
          created_at?: string;
          embedding?: never;
          embedding_model?: string;
          embedding_vector?: Json | null;
          id?: string;
          keywords?: NonNullable<Json>;
          last_accessed?: string | null;
          org_id?: string | null;
          similarity_threshold?: number;
          source_id?: string | null;
          source_table?: string | null;
          summary?: string | null;
          updated_at?: string;
          user_id?: string | null;
        };
        Update: {
          access_count?: number;
          content?: string;
          content_type?: string;
          created_at?: string;
          embedding?: never;
          embedding_model?: string;
          embedding_vector?: Json | null;
          id?: string;
          keywords?: NonNullable<Json>;
          last_accessed?: string | null;
          org_id?: string | null;
          similarity_threshold?: number;
          source_id?: string | null;
          source_table?: string | null;
          summary?: string | null;
          updated_at?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "memory_embeddings_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memory_embeddings_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      messages: {
        Row: {
          content: string;
          created_at: string;
          deleted_at: string | null;
          edited_at: string | null;
          id: string;
          metadata: NonNullable<Json>;
          processing_time_ms: number | null;
          role: string;
          session_id: string;
          timestamp: string | null;
          token_count: number | null;
        };
        ComputedFields: never;
        Insert: {
          content: string;
          created_at?: string;
          deleted_at?: string | null;
          edited_at?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          processing_time_ms?: number | null;
          role: string;
          session_id: string;
          timestamp?: never;
          token_count?: number | null;
        };
        Update: {
          content?: string;
          created_at?: string;
          deleted_at?: string | null;
          edited_at?: string | null;
          id?: string;
          metadata?: NonNullable<Json>;
          processing_time_ms?: number | null;
          role?: string;
          session_id?: string;
          timestamp?: never;
          token_count?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "messages_session_id_fkey";
            columns: ["session_id"];
            isOneToOne: false;
            referencedRelation: "chat_sessions";
            referencedColumns: ["id"];
          },
        ];
      };
      notification_preferences: {
        Row: {
          created_at: string;
          email: boolean;
          in_app: boolean;
          type: string;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          email?: boolean;
          in_app?: boolean;
          type: string;
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          email?: boolean;
          in_app?: boolean;
          type?: string;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notification_preferences_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      notifications: {
        Row: {
          created_at: string;
          dedup_key: string | null;
          id: string;
          is_read: boolean;
          link: string | null;
          message: string;
          metadata: NonNullable<Json>;
          occurrences: number;
          priority: string;
          project_id: string | null;
          read_at: string | null;
          task_id: string | null;
          title: string;
          type: string;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          dedup_key?: string | null;
          id?: string;
          is_read?: boolean;
          link?: string | null;
          message?: string;
          metadata?: NonNullable<Json>;
          occurrences?: number;
          priority?: string;
          project_id?: string | null;
          read_at?: string | null;
          task_id?: string | null;
          title: string;
          type?: string;
          u_id: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          dedup_key?: string | null;
          id?: string;
          is_read?: boolean;
          link?: string | null;
          message?: string;
          metadata?: NonNullable<Json>;
          occurrences?: number;
          priority?: string;
          project_id?: string | null;
          read_at?: string | null;
          task_id?: string | null;
          title?: string;
          type?: string;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notifications_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_task_id_fkey";
            columns: ["task_id"];
            isOneToOne: false;
            referencedRelation: "tasks";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      onboarding_assessments: {
        Row: {
          acquisition_channels: string | null;
          benchmark_preferences: string | null;
          brand_perception: string | null;
          business_overview: string | null;
          business_priorities: string | null;
          created_at: string;
          decision_bottlenecks: string | null;
          differentiator: string | null;
          dismissed_at: string | null;
          final_confirmation: Database["public"]["Enums"]["final_confirmation"] | null;
          friction_points: string[];
          funding_status: Database["public"]["Enums"]["funding_status"] | null;
          future_success: string | null;
          growth_metrics: string | null;
          growth_pace: Database["public"]["Enums"]["growth_pace"] | null;
          gtm_strategy: string | null;
          o_id: string;
          process_discipline: string | null;
          retention_strategy: string | null;
          strategy_decision_method: Database["public"]["Enums"]["strategy_decision"] | null;
          team_alignment: Database["public"]["Enums"]["team_alignment"] | null;
          tech_maturity: Database["public"]["Enums"]["tech_maturity"] | null;
          tech_stack: string | null;
          u_id: string;
          unresolved_issue: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          acquisition_channels?: string | null;
          benchmark_preferences?: string | null;
          brand_perception?: string | null;
          business_overview?: string | null;
          business_priorities?: string | null;
          created_at?: string;
          decision_bottlenecks?: string | null;
          differentiator?: string | null;
          dismissed_at?: string | null;
          final_confirmation?: Database["public"]["Enums"]["final_confirmation"] | null;
          friction_points?: string[];
          funding_status?: Database["public"]["Enums"]["funding_status"] | null;
          future_success?: string | null;
          growth_metrics?: string | null;
          growth_pace?: Database["public"]["Enums"]["growth_pace"] | null;
          gtm_strategy?: string | null;
          o_id?: string;
          process_discipline?: string | null;
          retention_strategy?: string | null;
          strategy_decision_method?: Database["public"]["Enums"]["strategy_decision"] | null;
          team_alignment?: Database["public"]["Enums"]["team_alignment"] | null;
          tech_maturity?: Database["public"]["Enums"]["tech_maturity"] | null;
          tech_stack?: string | null;
          u_id?: string;
          unresolved_issue?: string | null;
          updated_at?: string;
        };
        Update: {
          acquisition_channels?: string | null;
          benchmark_preferences?: string | null;
          brand_perception?: string | null;
          business_overview?: string | null;
          business_priorities?: string | null;
          created_at?: string;
          decision_bottlenecks?: string | null;
          differentiator?: string | null;
          dismissed_at?: string | null;
          final_confirmation?: Database["public"]["Enums"]["final_confirmation"] | null;
          friction_points?: string[];
          funding_status?: Database["public"]["Enums"]["funding_status"] | null;
          future_success?: string | null;
          growth_metrics?: string | null;
          growth_pace?: Database["public"]["Enums"]["growth_pace"] | null;
          gtm_strategy?: string | null;
          o_id?: string;
          process_discipline?: string | null;
          retention_strategy?: string | null;
          strategy_decision_method?: Database["public"]["Enums"]["strategy_decision"] | null;
          team_alignment?: Database["public"]["Enums"]["team_alignment"] | null;
          tech_maturity?: Database["public"]["Enums"]["tech_maturity"] | null;
          tech_stack?: string | null;
          u_id?: string;
          unresolved_issue?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "onboarding_assessments_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      onboarding_process: {
        Row: {
          approved_at: string | null;
          approved_by: string | null;
          brand_assets_url: string | null;
          created_at: string;
          customer_approval_received: boolean;
          employee_directory: NonNullable<Json>;
          functional_structure: NonNullable<Json>;
          geographic_structure: NonNullable<Json>;
          go_live_timestamp: string | null;
          id: string;
          implementation_time_minutes: number;
          integrations_configured: NonNullable<Json>;
          onboarding_completed: string | null;
          onboarding_start: string | null;
          onboarding_status: string;
          organization_id: string;
          organization_name: string | null;
          organizational_chart: NonNullable<Json>;
          scheduled_for: string | null;
          special_requirements: NonNullable<Json>;
          technical_setup_completed: boolean;
        };
        ComputedFields: never;
        Insert: {
          approved_at?: string | null;
          approved_by?: string | null;
          brand_assets_url?: string | null;
          created_at?: string;
          customer_approval_received?: boolean;
          employee_directory?: NonNullable<Json>;
          functional_structure?: NonNullable<Json>;
          geographic_structure?: NonNullable<Json>;
          go_live_timestamp?: string | null;
          id?: string;
          implementation_time_minutes?: number;
          integrations_configured?: NonNullable<Json>;
          onboarding_completed?: string | null;
          onboarding_start?: string | null;
          onboarding_status?: string;
          organization_id: string;
          organization_name?: string | null;
          organizational_chart?: NonNullable<Json>;
          scheduled_for?: string | null;
          special_requirements?: NonNullable<Json>;
          technical_setup_completed?: boolean;
        };
        Update: {
          approved_at?: string | null;
          approved_by?: string | null;
          brand_assets_url?: string | null;
          created_at?: string;
          customer_approval_received?: boolean;
          employee_directory?: NonNullable<Json>;
          functional_structure?: NonNullable<Json>;
          geographic_structure?: NonNullable<Json>;
          go_live_timestamp?: string | null;
          id?: string;
          implementation_time_minutes?: number;
          integrations_configured?: NonNullable<Json>;
          onboarding_completed?: string | null;
          onboarding_start?: string | null;
          onboarding_status?: string;
          organization_id?: string;
          organization_name?: string | null;
          organizational_chart?: NonNullable<Json>;
          scheduled_for?: string | null;
          special_requirements?: NonNullable<Json>;
          technical_setup_completed?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "onboarding_process_approved_by_fkey";
            columns: ["approved_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "onboarding_process_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      onboarding_steps: {
        Row: {
          actual_minutes: number | null;
          assignee_u_id: string | null;
          blocked_reason: string | null;
          created_at: string;
          description: string | null;
          done_at: string | null;
          due_at: string | null;
          id: string;
          is_required: boolean;
          note: string | null;
          organization_id: string;
          position: number;
          process_id: string;
          side: string;
          started_at: string | null;
          status: string;
          step_key: string | null;
          target_minutes: number;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          actual_minutes?: never;
          assignee_u_id?: string | null;
          blocked_reason?: string | null;
          created_at?: string;
          description?: string | null;
          done_at?: string | null;
          due_at?: string | null;
          id?: string;
          is_required?: boolean;
          note?: string | null;
          organization_id: string;
          position: number;
          process_id: string;
          side: string;
          started_at?: string | null;
          status?: string;
          step_key?: string | null;
          target_minutes?: number;
          title: string;
          updated_at?: string;
        };
        Update: {
          actual_minutes?: never;
          assignee_u_id?: string | null;
          blocked_reason?: string | null;
          created_at?: string;
          description?: string | null;
          done_at?: string | null;
          due_at?: string | null;
          id?: string;
          is_required?: boolean;
          note?: string | null;
          organization_id?: string;
          position?: number;
          process_id?: string;
          side?: string;
          started_at?: string | null;
          status?: string;
          step_key?: string | null;
          target_minutes?: number;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "onboarding_steps_assignee_u_id_fkey";
            columns: ["assignee_u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "onboarding_steps_process_id_organization_id_fkey";
            columns: ["process_id", "organization_id"];
            isOneToOne: false;
            referencedRelation: "onboarding_process";
            referencedColumns: ["id", "organization_id"];
          },
        ];
      };
      org_invitations: {
        Row: {
          accepted_at: string | null;
          accepted_by: string | null;
          created_at: string;
          customer_id: string | null;
          email: string;
          expires_at: string;
          id: string;
          invited_by: string | null;
          kind: string;
          last_sent_at: string;
          org_id: string | null;
          revoked_at: string | null;
          role: string;
          sent_count: number;
        };
        ComputedFields: never;
        Insert: {
          accepted_at?: string | null;
          accepted_by?: string | null;
          created_at?: string;
          customer_id?: string | null;
          email: string;
          expires_at: string;
          id?: string;
          invited_by?: string | null;
          kind: string;
          last_sent_at?: string;
          org_id?: string | null;
          revoked_at?: string | null;
          role: string;
          sent_count?: number;
        };
        Update: {
          accepted_at?: string | null;
          accepted_by?: string | null;
          created_at?: string;
          customer_id?: string | null;
          email?: string;
          expires_at?: string;
          id?: string;
          invited_by?: string | null;
          kind?: string;
          last_sent_at?: string;
          org_id?: string | null;
          revoked_at?: string | null;
          role?: string;
          sent_count?: number;
        };
        Relationships: [
          {
            foreignKeyName: "org_invitations_accepted_by_fkey";
            columns: ["accepted_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "org_invitations_customer_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "org_invitations_customer_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "org_invitations_invited_by_fkey";
            columns: ["invited_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "org_invitations_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      org_roles: {
        Row: {
          created_at: string;
          description: string | null;
          id: string;
          is_system: boolean;
          name: string;
          org_id: string;
          permissions: string[];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          description?: string | null;
          id?: string;
          is_system?: boolean;
          name: string;
          org_id: string;
          permissions?: string[];
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          description?: string | null;
          id?: string;
          is_system?: boolean;
          name?: string;
          org_id?: string;
          permissions?: string[];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "org_roles_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      org_users: {
        Row: {
          created_at: string;
          id: string;
          invited_by: string | null;
          joined_at: string;
          org_id: string;
          role: string;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          invited_by?: string | null;
          joined_at?: string;
          org_id: string;
          role?: string;
          u_id: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          invited_by?: string | null;
          joined_at?: string;
          org_id?: string;
          role?: string;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "org_users_invited_by_fkey";
            columns: ["invited_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "org_users_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "org_users_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      organization_profile: {
        Row: {
          annual_revenue: number | null;
          company_name: string;
          compliance_level: string | null;
          created_at: string;
          employee_count: number | null;
          id: string;
          regulatory_requirements: NonNullable<Json>;
          sector: string | null;
          size: string | null;
          structure: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          annual_revenue?: number | null;
          company_name: string;
          compliance_level?: string | null;
          created_at?: string;
          employee_count?: number | null;
          id: string;
          regulatory_requirements?: NonNullable<Json>;
          sector?: string | null;
          size?: string | null;
          structure?: string | null;
          updated_at?: string;
        };
        Update: {
          annual_revenue?: number | null;
          company_name?: string;
          compliance_level?: string | null;
          created_at?: string;
          employee_count?: number | null;
          id?: string;
          regulatory_requirements?: NonNullable<Json>;
          sector?: string | null;
          size?: string | null;
          structure?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "organization_profile_id_fkey";
            columns: ["id"];
            isOneToOne: true;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      organization_secrets: {
        Row: {
          created_at: string;
          encrypted_secret: string;
          expires_at: string | null;
          id: string;
          key_version: number | null;
          kind: string;
          label: string;
          organization_id: string;
          reference_id: string | null;
          rotated_at: string;
          set_by: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          encrypted_secret: string;
          expires_at?: string | null;
          id?: string;
          key_version?: never;
          kind: string;
          label: string;
          organization_id: string;
          reference_id?: string | null;
          rotated_at?: string;
          set_by?: string | null;
        };
        Update: {
          created_at?: string;
          encrypted_secret?: string;
          expires_at?: string | null;
          id?: string;
          key_version?: never;
          kind?: string;
          label?: string;
          organization_id?: string;
          reference_id?: string | null;
          rotated_at?: string;
          set_by?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "organization_secrets_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "organization_secrets_set_by_fkey";
            columns: ["set_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      pilot_coordination: {
        Row: {
          active_pilots: number;
          cultural_empathy_mode: string | null;
          id: string;
          last_update: string;
          ml_engines: number;
          optimization_results: NonNullable<Json>;
          organization_id: string;
          performance_metrics: NonNullable<Json>;
          pilot_instructions: NonNullable<Json>;
          predictive_accuracy: number | null;
          sector_specialization: string | null;
          session_id: string | null;
          session_start: string;
        };
        ComputedFields: never;
        Insert: {
          active_pilots?: number;
          cultural_empathy_mode?: string | null;
          id?: string;
          last_update?: string;
          ml_engines?: number;
          optimization_results?: NonNullable<Json>;
          organization_id: string;
          performance_metrics?: NonNullable<Json>;
          pilot_instructions?: NonNullable<Json>;
          predictive_accuracy?: number | null;
          sector_specialization?: string | null;
          session_id?: string | null;
          session_start?: string;
        };
        Update: {
          active_pilots?: number;
          cultural_empathy_mode?: string | null;
          id?: string;
          last_update?: string;
          ml_engines?: number;
          optimization_results?: NonNullable<Json>;
          organization_id?: string;
          performance_metrics?: NonNullable<Json>;
          pilot_instructions?: NonNullable<Json>;
          predictive_accuracy?: number | null;
          sector_specialization?: string | null;
          session_id?: string | null;
          session_start?: string;
        };
        Relationships: [
          {
            foreignKeyName: "pilot_coordination_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      projects: {
        Row: {
          created_at: string;
          crm_project_id: number | null;
          customer_id: string | null;
          deadline: string | null;
          description: string | null;
          end_date: string | null;
          id: string;
          name: string;
          org_id: string | null;
          owner_u_id: string | null;
          start_date: string | null;
          status: Database["public"]["Enums"]["project_status"];
          updated_at: string;
          visibility: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          crm_project_id?: number | null;
          customer_id?: string | null;
          deadline?: string | null;
          description?: string | null;
          end_date?: string | null;
          id?: string;
          name: string;
          org_id?: string | null;
          owner_u_id?: string | null;
          start_date?: string | null;
          status?: Database["public"]["Enums"]["project_status"];
          updated_at?: string;
          visibility?: string;
        };
        Update: {
          created_at?: string;
          crm_project_id?: number | null;
          customer_id?: string | null;
          deadline?: string | null;
          description?: string | null;
          end_date?: string | null;
          id?: string;
          name?: string;
          org_id?: string | null;
          owner_u_id?: string | null;
          start_date?: string | null;
          status?: Database["public"]["Enums"]["project_status"];
          updated_at?: string;
          visibility?: string;
        };
        Relationships: [
          {
            foreignKeyName: "projects_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "projects_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "projects_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "projects_owner_u_id_fkey";
            columns: ["owner_u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      promises: {
        Row: {
          by_side: string;
          created_at: string;
          customer_id: string;
          due_date: string | null;
          id: string;
          insight_id: string | null;
          late_since: string | null;
          meeting_id: string | null;
          owner: string | null;
          settled_on: string | null;
          state: string;
          task_id: string | null;
          text: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          by_side: string;
          created_at?: string;
          customer_id: string;
          due_date?: string | null;
          id?: string;
          insight_id?: string | null;
          late_since?: string | null;
          meeting_id?: string | null;
          owner?: string | null;
          settled_on?: string | null;
          state?: string;
          task_id?: string | null;
          text: string;
          updated_at?: string;
        };
        Update: {
          by_side?: string;
          created_at?: string;
          customer_id?: string;
          due_date?: string | null;
          id?: string;
          insight_id?: string | null;
          late_since?: string | null;
          meeting_id?: string | null;
          owner?: string | null;
          settled_on?: string | null;
          state?: string;
          task_id?: string | null;
          text?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "promises_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "promises_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "promises_insight_id_fkey";
            columns: ["insight_id"];
            isOneToOne: false;
            referencedRelation: "insights";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "promises_meeting_id_fkey";
            columns: ["meeting_id"];
            isOneToOne: false;
            referencedRelation: "meetings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "promises_task_id_fkey";
            columns: ["task_id"];
            isOneToOne: false;
            referencedRelation: "tasks";
            referencedColumns: ["id"];
          },
        ];
      };
      prompt_templates: {
        Row: {
          category: string | null;
          created_at: string;
          description: string | null;
          id: string;
          last_used: string | null;
          name: string;
          success_rate: number | null;
          template: string;
          updated_at: string;
          usage_count: number;
          user_id: string | null;
          variables: string[];
          version: number;
        };
        ComputedFields: never;
        Insert: {
          category?: string | null;
          created_at?: string;
          description?: string | null;
          id?: string;
          last_used?: string | null;
          name: string;
          success_rate?: number | null;
          template: string;
          updated_at?: string;
          usage_count?: number;
          user_id?: string | null;
          variables?: string[];
          version?: number;
        };
        Update: {
          category?: string | null;
          created_at?: string;
          description?: string | null;
          id?: string;
          last_used?: string | null;
          name?: string;
          success_rate?: number | null;
          template?: string;
          updated_at?: string;
          usage_count?: number;
          user_id?: string | null;
          variables?: string[];
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "prompt_templates_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      pulse_delegations: {
        Row: {
          answered_at: string | null;
          created_at: string;
          decided_at: string | null;
          decline_reason: string | null;
          delegate_u_id: string;
          due_on: string | null;
          id: string;
          org_id: string;
          pulse_id: string;
          reason: string | null;
          status: string;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          answered_at?: string | null;
          created_at?: string;
          decided_at?: string | null;
          decline_reason?: string | null;
          delegate_u_id: string;
          due_on?: string | null;
          id?: string;
          org_id: string;
          pulse_id: string;
          reason?: string | null;
          status?: string;
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          answered_at?: string | null;
          created_at?: string;
          decided_at?: string | null;
          decline_reason?: string | null;
          delegate_u_id?: string;
          due_on?: string | null;
          id?: string;
          org_id?: string;
          pulse_id?: string;
          reason?: string | null;
          status?: string;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "pulse_delegations_delegate_u_id_fkey";
            columns: ["delegate_u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "pulse_delegations_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "pulse_delegations_pulse_id_org_id_fkey";
            columns: ["pulse_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "strategic_pulses";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "pulse_delegations_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      pulse_responses: {
        Row: {
          answered_at: string;
          choice: string | null;
          comment: string | null;
          created_at: string;
          id: string;
          is_skipped: boolean;
          org_id: string;
          pulse_id: string;
          round: string;
          score: number | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          answered_at?: string;
          choice?: string | null;
          comment?: string | null;
          created_at?: string;
          id?: string;
          is_skipped?: boolean;
          org_id: string;
          pulse_id: string;
          round?: string;
          score?: number | null;
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          answered_at?: string;
          choice?: string | null;
          comment?: string | null;
          created_at?: string;
          id?: string;
          is_skipped?: boolean;
          org_id?: string;
          pulse_id?: string;
          round?: string;
          score?: number | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "pulse_responses_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "pulse_responses_pulse_id_org_id_fkey";
            columns: ["pulse_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "strategic_pulses";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "pulse_responses_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      question_delegations: {
        Row: {
          answer_text: string | null;
          choice: string | null;
          created_at: string;
          delegate_id: string;
          delegated_by: string;
          delegation_id: string | null;
          due_on: string | null;
          id: string;
          message: string | null;
          not_applicable: boolean;
          question_key: string;
          reply: string | null;
          responded_at: string | null;
          session_id: string;
          status: string;
          taken_at: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          choice?: string | null;
          created_at?: string;
          delegate_id: string;
          delegated_by?: string;
          delegation_id?: string | null;
          due_on?: string | null;
          id?: string;
          message?: string | null;
          not_applicable?: boolean;
          question_key: string;
          reply?: string | null;
          responded_at?: string | null;
          session_id: string;
          status?: string;
          taken_at?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          choice?: string | null;
          created_at?: string;
          delegate_id?: string;
          delegated_by?: string;
          delegation_id?: string | null;
          due_on?: string | null;
          id?: string;
          message?: string | null;
          not_applicable?: boolean;
          question_key?: string;
          reply?: string | null;
          responded_at?: string | null;
          session_id?: string;
          status?: string;
          taken_at?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "question_delegations_delegate_id_fkey";
            columns: ["delegate_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "question_delegations_delegation_id_fkey";
            columns: ["delegation_id"];
            isOneToOne: false;
            referencedRelation: "assessment_delegations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "question_delegations_session_id_delegated_by_fkey";
            columns: ["session_id", "delegated_by"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "u_id"];
          },
        ];
      };
      rate_limits: {
        Row: {
          allowed: boolean;
          key: string;
          tokens: number;
          touched_at: string;
        };
        ComputedFields: never;
        Insert: {
          allowed: boolean;
          key: string;
          tokens: number;
          touched_at: string;
        };
        Update: {
          allowed?: boolean;
          key?: string;
          tokens?: number;
          touched_at?: string;
        };
        Relationships: [];
      };
      real_time_metrics: {
        Row: {
          created_at: string;
          id: string;
          labels: NonNullable<Json>;
          measured_at: string;
          metric: string;
          source: string;
          state: string;
          unit: string;
          value: number | null;
          window_seconds: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          labels?: NonNullable<Json>;
          measured_at?: string;
          metric: string;
          source: string;
          state?: string;
          unit: string;
          value?: number | null;
          window_seconds?: number;
        };
        Update: {
          created_at?: string;
          id?: string;
          labels?: NonNullable<Json>;
          measured_at?: string;
          metric?: string;
          source?: string;
          state?: string;
          unit?: string;
          value?: number | null;
          window_seconds?: number;
        };
        Relationships: [];
      };
      realtime_business_trends: {
        Row: {
          createdat: string;
          direction: string | null;
          id: string;
          industry: string | null;
          insight: string;
          source: string;
          source_url: string | null;
          title: string;
          valid_until: string | null;
        };
        ComputedFields: never;
        Insert: {
          createdat?: string;
          direction?: string | null;
          id?: string;
          industry?: string | null;
          insight: string;
          source: string;
          source_url?: string | null;
          title: string;
          valid_until?: string | null;
        };
        Update: {
          createdat?: string;
          direction?: string | null;
          id?: string;
          industry?: string | null;
          insight?: string;
          source?: string;
          source_url?: string | null;
          title?: string;
          valid_until?: string | null;
        };
        Relationships: [];
      };
      realtime_events: {
        Row: {
          channel: string;
          created_at: string;
          entity_id: string | null;
          entity_type: string | null;
          expires_at: string;
          id: string;
          kind: string;
          payload: NonNullable<Json>;
          priority: string;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          channel: string;
          created_at?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          expires_at?: string;
          id?: string;
          kind: string;
          payload?: NonNullable<Json>;
          priority?: string;
          u_id?: string;
        };
        Update: {
          channel?: string;
          created_at?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          expires_at?: string;
          id?: string;
          kind?: string;
          payload?: NonNullable<Json>;
          priority?: string;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "realtime_events_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      realtime_market_trends: {
        Row: {
          createdat: string;
          direction: string | null;
          id: string;
          industry: string | null;
          insight: string;
          source: string;
          source_url: string | null;
          title: string;
          valid_until: string | null;
        };
        ComputedFields: never;
        Insert: {
          createdat?: string;
          direction?: string | null;
          id?: string;
          industry?: string | null;
          insight: string;
          source: string;
          source_url?: string | null;
          title: string;
          valid_until?: string | null;
        };
        Update: {
          createdat?: string;
          direction?: string | null;
          id?: string;
          industry?: string | null;
          insight?: string;
          source?: string;
          source_url?: string | null;
          title?: string;
          valid_until?: string | null;
        };
        Relationships: [];
      };
      realtime_marketing_playbook: {
        Row: {
          channel: string | null;
          createdat: string;
          effort: string | null;
          id: string;
          insight: string;
          source: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          channel?: string | null;
          createdat?: string;
          effort?: string | null;
          id?: string;
          insight: string;
          source?: string;
          title?: string;
        };
        Update: {
          channel?: string | null;
          createdat?: string;
          effort?: string | null;
          id?: string;
          insight?: string;
          source?: string;
          title?: string;
        };
        Relationships: [];
      };
      realtime_strategic_trends: {
        Row: {
          createdat: string;
          dimension: string | null;
          direction: string | null;
          horizon: string;
          id: string;
          industry: string | null;
          insight: string;
          source: string;
          source_url: string | null;
          title: string;
          valid_until: string | null;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          createdat?: string;
          dimension?: string | null;
          direction?: string | null;
          horizon?: string;
          id?: string;
          industry?: string | null;
          insight: string;
          source: string;
          source_url?: string | null;
          title: string;
          valid_until?: string | null;
          weight?: number;
        };
        Update: {
          createdat?: string;
          dimension?: string | null;
          direction?: string | null;
          horizon?: string;
          id?: string;
          industry?: string | null;
          insight?: string;
          source?: string;
          source_url?: string | null;
          title?: string;
          valid_until?: string | null;
          weight?: number;
        };
        Relationships: [];
      };
      realtime_subscriptions: {
        Row: {
          channel: string;
          connection_id: string | null;
          created_at: string;
          expires_at: string | null;
          filter: NonNullable<Json>;
          heard_until: string;
          id: string;
          is_paused: boolean;
          kinds: string[];
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          channel: string;
          connection_id?: string | null;
          created_at?: string;
          expires_at?: string | null;
          filter?: NonNullable<Json>;
          heard_until?: string;
          id?: string;
          is_paused?: boolean;
          kinds?: string[];
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          channel?: string;
          connection_id?: string | null;
          created_at?: string;
          expires_at?: string | null;
          filter?: NonNullable<Json>;
          heard_until?: string;
          id?: string;
          is_paused?: boolean;
          kinds?: string[];
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "realtime_subscriptions_connection_id_u_id_fkey";
            columns: ["connection_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "websocket_connections";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "realtime_subscriptions_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      reassessment_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      reassessment_prompts: {
        Row: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          created_at: string;
          dismissed_at: string | null;
          due_on: string;
          focus_categories: string[];
          id: string;
          message: string | null;
          previous_session_id: string | null;
          reason: string;
          snoozed_until: string | null;
          taken_session_id: string | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          created_at?: string;
          dismissed_at?: string | null;
          due_on: string;
          focus_categories?: string[];
          id?: string;
          message?: string | null;
          previous_session_id?: string | null;
          reason?: string;
          snoozed_until?: string | null;
          taken_session_id?: string | null;
          u_id?: string;
          updated_at?: string;
        };
        Update: {
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          created_at?: string;
          dismissed_at?: string | null;
          due_on?: string;
          focus_categories?: string[];
          id?: string;
          message?: string | null;
          previous_session_id?: string | null;
          reason?: string;
          snoozed_until?: string | null;
          taken_session_id?: string | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "reassessment_prompts_previous_session_id_u_id_fkey";
            columns: ["previous_session_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "reassessment_prompts_taken_session_id_u_id_fkey";
            columns: ["taken_session_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "assessment_sessions";
            referencedColumns: ["id", "u_id"];
          },
          {
            foreignKeyName: "reassessment_prompts_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      recommendations: {
        Row: {
          actual_results: Json | null;
          completed_at: string | null;
          consultant_level: string | null;
          created_at: string;
          crx_model: string | null;
          description: string | null;
          effort_level: string | null;
          expected_impact: string | null;
          id: string;
          implementation_status: string;
          implemented_at: string | null;
          ml_confidence: number | null;
          organization_id: string;
          predicted_savings: NonNullable<Json>;
          priority: string;
          recommendation_type: string | null;
          title: string;
          tools_affected: NonNullable<Json>;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          actual_results?: Json | null;
          completed_at?: string | null;
          consultant_level?: string | null;
          created_at?: string;
          crx_model?: string | null;
          description?: string | null;
          effort_level?: string | null;
          expected_impact?: string | null;
          id?: string;
          implementation_status?: string;
          implemented_at?: string | null;
          ml_confidence?: number | null;
          organization_id: string;
          predicted_savings?: NonNullable<Json>;
          priority?: string;
          recommendation_type?: string | null;
          title: string;
          tools_affected?: NonNullable<Json>;
          user_id?: string | null;
        };
        Update: {
          actual_results?: Json | null;
          completed_at?: string | null;
          consultant_level?: string | null;
          created_at?: string;
          crx_model?: string | null;
          description?: string | null;
          effort_level?: string | null;
          expected_impact?: string | null;
          id?: string;
          implementation_status?: string;
          implemented_at?: string | null;
          ml_confidence?: number | null;
          organization_id?: string;
          predicted_savings?: NonNullable<Json>;
          priority?: string;
          recommendation_type?: string | null;
          title?: string;
          tools_affected?: NonNullable<Json>;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "recommendations_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "recommendations_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      renewal_calls: {
        Row: {
          after: NonNullable<Json>;
          before: NonNullable<Json>;
          created_at: string;
          id: string;
          kind: string;
          reason: string | null;
          renewal_id: string;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          after?: NonNullable<Json>;
          before?: NonNullable<Json>;
          created_at?: string;
          id?: string;
          kind: string;
          reason?: string | null;
          renewal_id: string;
          u_id?: string | null;
        };
        Update: {
          after?: NonNullable<Json>;
          before?: NonNullable<Json>;
          created_at?: string;
          id?: string;
          kind?: string;
          reason?: string | null;
          renewal_id?: string;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "renewal_calls_renewal_id_fkey";
            columns: ["renewal_id"];
            isOneToOne: false;
            referencedRelation: "renewals";
            referencedColumns: ["id"];
          },
        ];
      };
      renewals: {
        Row: {
          amount_due: number | null;
          automatic: boolean;
          closed_by: string | null;
          closed_on: string | null;
          contract_id: string;
          created_at: string;
          currency: string;
          due_on: string;
          forecast_amount: number | null;
          id: string;
          likelihood_override: number | null;
          lost_note: string | null;
          lost_reason: string | null;
          next_contract_id: string | null;
          next_end: string | null;
          notice_on: string | null;
          outcome: string;
          override_at: string | null;
          override_by: string | null;
          override_reason: string | null;
          renewed_amount: number | null;
          renewed_by_itself: boolean;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          amount_due?: number | null;
          automatic?: boolean;
          closed_by?: string | null;
          closed_on?: string | null;
          contract_id: string;
          created_at?: string;
          currency?: string;
          due_on: string;
          forecast_amount?: number | null;
          id?: string;
          likelihood_override?: number | null;
          lost_note?: string | null;
          lost_reason?: string | null;
          next_contract_id?: string | null;
          next_end?: string | null;
          notice_on?: string | null;
          outcome?: string;
          override_at?: string | null;
          override_by?: string | null;
          override_reason?: string | null;
          renewed_amount?: number | null;
          renewed_by_itself?: boolean;
          updated_at?: string;
        };
        Update: {
          amount_due?: number | null;
          automatic?: boolean;
          closed_by?: string | null;
          closed_on?: string | null;
          contract_id?: string;
          created_at?: string;
          currency?: string;
          due_on?: string;
          forecast_amount?: number | null;
          id?: string;
          likelihood_override?: number | null;
          lost_note?: string | null;
          lost_reason?: string | null;
          next_contract_id?: string | null;
          next_end?: string | null;
          notice_on?: string | null;
          outcome?: string;
          override_at?: string | null;
          override_by?: string | null;
          override_reason?: string | null;
          renewed_amount?: number | null;
          renewed_by_itself?: boolean;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "renewals_contract_id_fkey";
            columns: ["contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "renewals_next_contract_id_fkey";
            columns: ["next_contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
        ];
      };
      repository_sync: {
        Row: {
          access_permissions: NonNullable<Json>;
          checksum: string | null;
          contextual_adaptations: NonNullable<Json>;
          created_at: string;
          didc_source_archive: string | null;
          drive_file_id: string | null;
          id: string;
          intelligence_updates: NonNullable<Json>;
          last_sync: string | null;
          llm_processing_version: string | null;
          local_path: string | null;
          organization_id: string;
          resource_type: string | null;
          sync_frequency: string;
          sync_status: string;
          updated_at: string;
          version: string | null;
        };
        ComputedFields: never;
        Insert: {
          access_permissions?: NonNullable<Json>;
          checksum?: string | null;
          contextual_adaptations?: NonNullable<Json>;
          created_at?: string;
          didc_source_archive?: string | null;
          drive_file_id?: string | null;
          id?: string;
          intelligence_updates?: NonNullable<Json>;
          last_sync?: string | null;
          llm_processing_version?: string | null;
          local_path?: string | null;
          organization_id: string;
          resource_type?: string | null;
          sync_frequency?: string;
          sync_status?: string;
          updated_at?: string;
          version?: string | null;
        };
        Update: {
          access_permissions?: NonNullable<Json>;
          checksum?: string | null;
          contextual_adaptations?: NonNullable<Json>;
          created_at?: string;
          didc_source_archive?: string | null;
          drive_file_id?: string | null;
          id?: string;
          intelligence_updates?: NonNullable<Json>;
          last_sync?: string | null;
          llm_processing_version?: string | null;
          local_path?: string | null;
          organization_id?: string;
          resource_type?: string | null;
          sync_frequency?: string;
          sync_status?: string;
          updated_at?: string;
          version?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "repository_sync_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      retention_policies: {
        Row: {
          batch: number;
          condition: NonNullable<Json>;
          created_at: string;
          is_active: boolean;
          key: string;
          period: string;
          reason: string;
          table_name: string;
          time_columns: string[];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          batch?: number;
          condition?: NonNullable<Json>;
          created_at?: string;
          is_active?: boolean;
          key: string;
          period: string;
          reason: string;
          table_name: string;
          time_columns: string[];
          updated_at?: string;
        };
        Update: {
          batch?: number;
          condition?: NonNullable<Json>;
          created_at?: string;
          is_active?: boolean;
          key?: string;
          period?: string;
          reason?: string;
          table_name?: string;
          time_columns?: string[];
          updated_at?: string;
        };
        Relationships: [];
      };
      roadmap_updates: {
        Row: {
          area: string;
          audience: string;
          created_at: string;
          id: string;
          link: string | null;
          position: number;
          shipped_on: string | null;
          status: string;
          summary: string;
          target_quarter: string | null;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          area: string;
          audience?: string;
          created_at?: string;
          id?: string;
          link?: string | null;
          position?: number;
          shipped_on?: string | null;
          status?: string;
          summary: string;
          target_quarter?: string | null;
          title: string;
          updated_at?: string;
        };
        Update: {
          area?: string;
          audience?: string;
          created_at?: string;
          id?: string;
          link?: string | null;
          position?: number;
          shipped_on?: string | null;
          status?: string;
          summary?: string;
          target_quarter?: string | null;
          title?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      sales_performance_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      saved_views: {
        Row: {
          created_at: string;
          filter: NonNullable<Json>;
          id: string;
          list: string;
          name: string;
          org_id: string | null;
          position: number;
          query: string;
          u_id: string;
          updated_at: string;
          visibility: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          filter?: NonNullable<Json>;
          id?: string;
          list: string;
          name: string;
          org_id?: string | null;
          position?: number;
          query?: string;
          u_id?: string;
          updated_at?: string;
          visibility?: string;
        };
        Update: {
          created_at?: string;
          filter?: NonNullable<Json>;
          id?: string;
          list?: string;
          name?: string;
          org_id?: string | null;
          position?: number;
          query?: string;
          u_id?: string;
          updated_at?: string;
          visibility?: string;
        };
        Relationships: [
          {
            foreignKeyName: "saved_views_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "saved_views_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      score_ai_readiness: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_bpm: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_competitive_benchmarking: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_customer_experience: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_digital_transformation: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_leadership: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_marketing_effectiveness: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_reassessment: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_sales_performance: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_strategic_maturity: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      score_tech_stack: {
        Row: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at: string;
          created_at: string;
          gmf_score: number;
          id: string;
          org_id: string | null;
          score: number;
          session_id: string;
          u_id: string | null;
          version: string;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          answered: number;
          answers: NonNullable<Json>;
          applicable: number;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          bracket_key: string;
          category_scores: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score: number;
          id?: string;
          org_id?: string | null;
          score: number;
          session_id: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Update: {
          answered?: number;
          answers?: NonNullable<Json>;
          applicable?: number;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          bracket_key?: string;
          category_scores?: NonNullable<Json>;
          completed_at?: string;
          created_at?: string;
          gmf_score?: number;
          id?: string;
          org_id?: string | null;
          score?: number;
          session_id?: string;
          u_id?: string | null;
          version?: string;
          weight?: number;
        };
        Relationships: [];
      };
      scorecard_insights: {
        Row: {
          assessment_type: string;
          bracket: string;
          created_at: string;
          dimension: string | null;
          headline: string;
          id: string;
          insight: string;
          next_step: string | null;
          tone: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assessment_type: string;
          bracket: string;
          created_at?: string;
          dimension?: string | null;
          headline: string;
          id?: string;
          insight: string;
          next_step?: string | null;
          tone?: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          assessment_type?: string;
          bracket?: string;
          created_at?: string;
          dimension?: string | null;
          headline?: string;
          id?: string;
          insight?: string;
          next_step?: string | null;
          tone?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [];
      };
      security_alerts: {
        Row: {
          created_at: string;
          details: NonNullable<Json>;
          id: string;
          kind: string;
          occurrences: number;
          org_id: string | null;
          record_id: string | null;
          resolved_at: string | null;
          resolved_by: string | null;
          severity: string;
          table_name: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          details?: NonNullable<Json>;
          id?: string;
          kind: string;
          occurrences?: number;
          org_id?: string | null;
          record_id?: string | null;
          resolved_at?: string | null;
          resolved_by?: string | null;
          severity?: string;
          table_name?: string | null;
          u_id?: string | null;
        };
        Update: {
          created_at?: string;
          details?: NonNullable<Json>;
          id?: string;
          kind?: string;
          occurrences?: number;
          org_id?: string | null;
          record_id?: string | null;
          resolved_at?: string | null;
          resolved_by?: string | null;
          severity?: string;
          table_name?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "security_alerts_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "security_alerts_resolved_by_fkey";
            columns: ["resolved_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "security_alerts_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      share_links: {
        Row: {
          created_at: string;
          expires_at: string;
          id: string;
          kind: string;
          label: string | null;
          last_viewed_at: string | null;
          org_id: string | null;
          result_id: string | null;
          revoked_at: string | null;
          show_details: boolean;
          u_id: string;
          view_count: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          expires_at: string;
          id?: string;
          kind?: string;
          label?: string | null;
          last_viewed_at?: string | null;
          org_id?: string | null;
          result_id?: string | null;
          revoked_at?: string | null;
          show_details?: boolean;
          u_id: string;
          view_count?: number;
        };
        Update: {
          created_at?: string;
          expires_at?: string;
          id?: string;
          kind?: string;
          label?: string | null;
          last_viewed_at?: string | null;
          org_id?: string | null;
          result_id?: string | null;
          revoked_at?: string | null;
          show_details?: boolean;
          u_id?: string;
          view_count?: number;
        };
        Relationships: [
          {
            foreignKeyName: "share_links_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "share_links_result_id_fkey";
            columns: ["result_id"];
            isOneToOne: false;
            referencedRelation: "assessment_scoring_results";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "share_links_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      stakeholders: {
        Row: {
          created_at: string;
          customer_id: string;
          email: string | null;
          id: string;
          is_primary: boolean;
          linkedin_url: string | null;
          metadata: NonNullable<Json>;
          name: string;
          notes: string | null;
          phone: string | null;
          role: string | null;
          search_key: string | null;
          sentiment: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          customer_id: string;
          email?: string | null;
          id?: string;
          is_primary?: boolean;
          linkedin_url?: string | null;
          metadata?: NonNullable<Json>;
          name: string;
          notes?: string | null;
          phone?: string | null;
          role?: string | null;
          search_key?: never;
          sentiment?: string | null;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          customer_id?: string;
          email?: string | null;
          id?: string;
          is_primary?: boolean;
          linkedin_url?: string | null;
          metadata?: NonNullable<Json>;
          name?: string;
          notes?: string | null;
          phone?: string | null;
          role?: string | null;
          search_key?: never;
          sentiment?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "stakeholders_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "stakeholders_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
        ];
      };
      strategic_maturity_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      strategic_pulses: {
        Row: {
          cadence: string;
          closes_at: string | null;
          created_at: string;
          created_by: string | null;
          dimension: string | null;
          id: string;
          kind: string;
          min_group: number;
          opens_at: string | null;
          options: string[];
          org_id: string;
          question: string;
          status: string;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          cadence?: string;
          closes_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          dimension?: string | null;
          id?: string;
          kind?: string;
          min_group?: number;
          opens_at?: string | null;
          options?: string[];
          org_id: string;
          question: string;
          status?: string;
          title: string;
          updated_at?: string;
        };
        Update: {
          cadence?: string;
          closes_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          dimension?: string | null;
          id?: string;
          kind?: string;
          min_group?: number;
          opens_at?: string | null;
          options?: string[];
          org_id?: string;
          question?: string;
          status?: string;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "strategic_pulses_created_by_fkey";
            columns: ["created_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "strategic_pulses_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      subscriptions: {
        Row: {
          billingCycle: string | null;
          cancelled_at: string | null;
          createdat: string;
          nextbillingdate: string | null;
          org_id: string | null;
          plan: string;
          seats: number;
          status: string;
          stripe_customer_id: string | null;
          stripe_data: NonNullable<Json>;
          stripe_subscription_id: string | null;
          sub_id: string;
          trial_ends_at: string | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          billingCycle?: string | null;
          cancelled_at?: string | null;
          createdat?: string;
          nextbillingdate?: string | null;
          org_id?: string | null;
          plan?: string;
          seats?: number;
          status?: string;
          stripe_customer_id?: string | null;
          stripe_data?: NonNullable<Json>;
          stripe_subscription_id?: string | null;
          sub_id?: string;
          trial_ends_at?: string | null;
          u_id: string;
          updated_at?: string;
        };
        Update: {
          billingCycle?: string | null;
          cancelled_at?: string | null;
          createdat?: string;
          nextbillingdate?: string | null;
          org_id?: string | null;
          plan?: string;
          seats?: number;
          status?: string;
          stripe_customer_id?: string | null;
          stripe_data?: NonNullable<Json>;
          stripe_subscription_id?: string | null;
          sub_id?: string;
          trial_ends_at?: string | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "subscriptions_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "subscriptions_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: true;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      sync_runs: {
        Row: {
          error_code: string | null;
          error_message: string | null;
          finished_at: string | null;
          id: string;
          integration_id: string | null;
          next_run_at: string | null;
          organization_id: string | null;
          records_created: number;
          records_deleted: number;
          records_read: number;
          records_rejected: number;
          records_updated: number;
          replays_id: string | null;
          started_at: string;
          started_by: string;
          state: string;
          tool_id: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          error_code?: string | null;
          error_message?: string | null;
          finished_at?: string | null;
          id?: string;
          integration_id?: string | null;
          next_run_at?: string | null;
          organization_id?: string | null;
          records_created?: number;
          records_deleted?: number;
          records_read?: number;
          records_rejected?: number;
          records_updated?: number;
          replays_id?: string | null;
          started_at?: string;
          started_by?: string;
          state?: string;
          tool_id?: string | null;
          u_id?: string | null;
        };
        Update: {
          error_code?: string | null;
          error_message?: string | null;
          finished_at?: string | null;
          id?: string;
          integration_id?: string | null;
          next_run_at?: string | null;
          organization_id?: string | null;
          records_created?: number;
          records_deleted?: number;
          records_read?: number;
          records_rejected?: number;
          records_updated?: number;
          replays_id?: string | null;
          started_at?: string;
          started_by?: string;
          state?: string;
          tool_id?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "sync_runs_integration_id_u_id_fkey";
            columns: ["integration_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "integrations";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "sync_runs_replays_id_fkey";
            columns: ["replays_id"];
            isOneToOne: false;
            referencedRelation: "sync_runs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "sync_runs_tool_id_organization_id_fkey";
            columns: ["tool_id", "organization_id"];
            isOneToOne: false;
            referencedRelation: "tool_integrations";
            referencedColumns: ["id", "organization_id"];
          },
        ];
      };
      tasks: {
        Row: {
          actual_hours: number | null;
          assigned_to: string | null;
          assignee: string | null;
          completed_at: string | null;
          contract_id: string | null;
          contract_step: string | null;
          created_at: string;
          crm_task_id: number | null;
          customer_id: string | null;
          deleted_at: string | null;
          description: string | null;
          end_time: string | null;
          estimated_hours: number | null;
          id: string;
          org_id: string | null;
          owner_u_id: string | null;
          priority: Database["public"]["Enums"]["task_priority"];
          project_id: string | null;
          result_id: string | null;
          result_point: string | null;
          start_time: string | null;
          status: Database["public"]["Enums"]["task_status"];
          title: string;
          updated_at: string;
          visibility: string;
        };
        ComputedFields: never;
        Insert: {
          actual_hours?: number | null;
          assigned_to?: string | null;
          assignee?: string | null;
          completed_at?: string | null;
          contract_id?: string | null;
          contract_step?: string | null;
          created_at?: string;
          crm_task_id?: number | null;
          customer_id?: string | null;
          deleted_at?: string | null;
          description?: string | null;
          end_time?: string | null;
          estimated_hours?: number | null;
          id?: string;
          org_id?: string | null;
          owner_u_id?: string | null;
          priority?: Database["public"]["Enums"]["task_priority"];
          project_id?: string | null;
          result_id?: string | null;
          result_point?: string | null;
          start_time?: string | null;
          status?: Database["public"]["Enums"]["task_status"];
          title: string;
          updated_at?: string;
          visibility?: string;
        };
        Update: {
          actual_hours?: number | null;
          assigned_to?: string | null;
          assignee?: string | null;
          completed_at?: string | null;
          contract_id?: string | null;
          contract_step?: string | null;
          created_at?: string;
          crm_task_id?: number | null;
          customer_id?: string | null;
          deleted_at?: string | null;
          description?: string | null;
          end_time?: string | null;
          estimated_hours?: number | null;
          id?: string;
          org_id?: string | null;
          owner_u_id?: string | null;
          priority?: Database["public"]["Enums"]["task_priority"];
          project_id?: string | null;
          result_id?: string | null;
          result_point?: string | null;
          start_time?: string | null;
          status?: Database["public"]["Enums"]["task_status"];
          title?: string;
          updated_at?: string;
          visibility?: string;
        };
        Relationships: [
          {
            foreignKeyName: "tasks_assigned_to_fkey";
            columns: ["assigned_to"];
            isOneToOne: false;
            referencedRelation: "employees";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tasks_contract_id_fkey";
            columns: ["contract_id"];
            isOneToOne: false;
            referencedRelation: "contracts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tasks_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tasks_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tasks_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tasks_owner_u_id_fkey";
            columns: ["owner_u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "tasks_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tasks_result_id_fkey";
            columns: ["result_id"];
            isOneToOne: false;
            referencedRelation: "assessment_scoring_results";
            referencedColumns: ["id"];
          },
        ];
      };
      team_activities: {
        Row: {
          attendee_count: number | null;
          created_at: string;
          description: string | null;
          ends_at: string | null;
          id: string;
          kind: string;
          org_id: string;
          outcome: string | null;
          place: string | null;
          starts_at: string | null;
          status: string;
          team_id: string | null;
          title: string;
          u_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          attendee_count?: number | null;
          created_at?: string;
          description?: string | null;
          ends_at?: string | null;
          id?: string;
          kind?: string;
          org_id: string;
          outcome?: string | null;
          place?: string | null;
          starts_at?: string | null;
          status?: string;
          team_id?: string | null;
          title: string;
          u_id?: string | null;
          updated_at?: string;
        };
        Update: {
          attendee_count?: number | null;
          created_at?: string;
          description?: string | null;
          ends_at?: string | null;
          id?: string;
          kind?: string;
          org_id?: string;
          outcome?: string | null;
          place?: string | null;
          starts_at?: string | null;
          status?: string;
          team_id?: string | null;
          title?: string;
          u_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "team_activities_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_activities_team_id_org_id_fkey";
            columns: ["team_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "teams";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "team_activities_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      team_activity_log: {
        Row: {
          action: string;
          created_at: string;
          id: string;
          org_id: string;
          source: string;
          subject_id: string | null;
          subject_name: string | null;
          subject_type: string | null;
          summary: string | null;
          team_id: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          action?: string;
          created_at?: string;
          id?: string;
          org_id: string;
          source?: string;
          subject_id?: string | null;
          subject_name?: string | null;
          subject_type?: string | null;
          summary?: string | null;
          team_id?: string | null;
          u_id?: string | null;
        };
        Update: {
          action?: string;
          created_at?: string;
          id?: string;
          org_id?: string;
          source?: string;
          subject_id?: string | null;
          subject_name?: string | null;
          subject_type?: string | null;
          summary?: string | null;
          team_id?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "team_activity_log_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_activity_log_team_id_org_id_fkey";
            columns: ["team_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "teams";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "team_activity_log_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      team_analytics: {
        Row: {
          active_members: number;
          activities_cancelled: number;
          activities_done: number;
          answer_hours: number | null;
          comments: number;
          computed_at: string;
          decisions: number;
          id: string;
          members: number;
          messages: number;
          org_id: string;
          team_id: string | null;
          week: string;
        };
        ComputedFields: never;
        Insert: {
          active_members?: number;
          activities_cancelled?: number;
          activities_done?: number;
          answer_hours?: number | null;
          comments?: number;
          computed_at?: string;
          decisions?: number;
          id?: string;
          members?: number;
          messages?: number;
          org_id: string;
          team_id?: string | null;
          week: string;
        };
        Update: {
          active_members?: number;
          activities_cancelled?: number;
          activities_done?: number;
          answer_hours?: number | null;
          comments?: number;
          computed_at?: string;
          decisions?: number;
          id?: string;
          members?: number;
          messages?: number;
          org_id?: string;
          team_id?: string | null;
          week?: string;
        };
        Relationships: [
          {
            foreignKeyName: "team_analytics_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_analytics_team_id_org_id_fkey";
            columns: ["team_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "teams";
            referencedColumns: ["id", "org_id"];
          },
        ];
      };
      team_comments: {
        Row: {
          activity_id: string;
          body: string;
          created_at: string;
          edited_at: string | null;
          id: string;
          is_resolved: boolean;
          kind: string;
          mentions: string[];
          org_id: string;
          parent_id: string | null;
          quote: string | null;
          resolved_at: string | null;
          u_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id: string;
          body: string;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          is_resolved?: boolean;
          kind?: string;
          mentions?: string[];
          org_id: string;
          parent_id?: string | null;
          quote?: string | null;
          resolved_at?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Update: {
          activity_id?: string;
          body?: string;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          is_resolved?: boolean;
          kind?: string;
          mentions?: string[];
          org_id?: string;
          parent_id?: string | null;
          quote?: string | null;
          resolved_at?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "team_comments_activity_id_org_id_fkey";
            columns: ["activity_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "team_activities";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "team_comments_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_comments_parent_id_activity_id_fkey";
            columns: ["parent_id", "activity_id"];
            isOneToOne: false;
            referencedRelation: "team_comments";
            referencedColumns: ["id", "activity_id"];
          },
          {
            foreignKeyName: "team_comments_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      team_members: {
        Row: {
          created_at: string;
          department: string | null;
          id: string;
          member_email: string;
          member_name: string;
          org_id: string | null;
          owner_u_id: string;
          permissions: NonNullable<Json>;
          role: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          department?: string | null;
          id?: string;
          member_email: string;
          member_name: string;
          org_id?: string | null;
          owner_u_id?: string;
          permissions?: NonNullable<Json>;
          role?: string | null;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          department?: string | null;
          id?: string;
          member_email?: string;
          member_name?: string;
          org_id?: string | null;
          owner_u_id?: string;
          permissions?: NonNullable<Json>;
          role?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "team_members_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_members_owner_u_id_fkey";
            columns: ["owner_u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      team_messages: {
        Row: {
          body: string;
          created_at: string;
          edited_at: string | null;
          id: string;
          kind: string;
          link: string | null;
          mentions: string[];
          org_id: string;
          priority: string;
          reply_to_id: string | null;
          team_id: string | null;
          u_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          kind?: string;
          link?: string | null;
          mentions?: string[];
          org_id: string;
          priority?: string;
          reply_to_id?: string | null;
          team_id?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Update: {
          body?: string;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          kind?: string;
          link?: string | null;
          mentions?: string[];
          org_id?: string;
          priority?: string;
          reply_to_id?: string | null;
          team_id?: string | null;
          u_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "team_messages_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_messages_reply_to_id_org_id_fkey";
            columns: ["reply_to_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "team_messages";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "team_messages_team_id_org_id_fkey";
            columns: ["team_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "teams";
            referencedColumns: ["id", "org_id"];
          },
          {
            foreignKeyName: "team_messages_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      team_presence: {
        Row: {
          back_at: string | null;
          created_at: string;
          device: string | null;
          id: string;
          last_seen_at: string;
          org_id: string;
          page: string | null;
          status: string;
          status_text: string | null;
          u_id: string;
          updated_at: string;
          wants_quiet: boolean;
        };
        ComputedFields: never;
        Insert: {
          back_at?: string | null;
          created_at?: string;
          device?: string | null;
          id?: string;
          last_seen_at?: string;
          org_id: string;
          page?: string | null;
          status?: string;
          status_text?: string | null;
          u_id?: string;
          updated_at?: string;
          wants_quiet?: boolean;
        };
        Update: {
          back_at?: string | null;
          created_at?: string;
          device?: string | null;
          id?: string;
          last_seen_at?: string;
          org_id?: string;
          page?: string | null;
          status?: string;
          status_text?: string | null;
          u_id?: string;
          updated_at?: string;
          wants_quiet?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "team_presence_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "team_presence_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      team_users: {
        Row: {
          added_by: string | null;
          allocation: number;
          created_at: string;
          follows_messages: boolean;
          id: string;
          is_home_team: boolean;
          joined_at: string;
          org_id: string;
          position: string;
          responsibility: string | null;
          team_id: string;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          added_by?: string | null;
          allocation?: number;
          created_at?: string;
          follows_messages?: boolean;
          id?: string;
          is_home_team?: boolean;
          joined_at?: string;
          org_id: string;
          position?: string;
          responsibility?: string | null;
          team_id: string;
          u_id: string;
          updated_at?: string;
        };
        Update: {
          added_by?: string | null;
          allocation?: number;
          created_at?: string;
          follows_messages?: boolean;
          id?: string;
          is_home_team?: boolean;
          joined_at?: string;
          org_id?: string;
          position?: string;
          responsibility?: string | null;
          team_id?: string;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "team_users_added_by_fkey";
            columns: ["added_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "team_users_org_id_u_id_fkey";
            columns: ["org_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "org_users";
            referencedColumns: ["org_id", "u_id"];
          },
          {
            foreignKeyName: "team_users_team_id_org_id_fkey";
            columns: ["team_id", "org_id"];
            isOneToOne: false;
            referencedRelation: "teams";
            referencedColumns: ["id", "org_id"];
          },
        ];
      };
      teams: {
        Row: {
          archived_at: string | null;
          created_at: string;
          department: string | null;
          id: string;
          name: string;
          org_id: string;
          purpose: string | null;
          timezone: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          created_at?: string;
          department?: string | null;
          id?: string;
          name: string;
          org_id: string;
          purpose?: string | null;
          timezone?: string | null;
          updated_at?: string;
        };
        Update: {
          archived_at?: string | null;
          created_at?: string;
          department?: string | null;
          id?: string;
          name?: string;
          org_id?: string;
          purpose?: string | null;
          timezone?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "teams_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      tech_stack_assessment: {
        Row: {
          answer_text: string | null;
          answered_at: string;
          answered_by: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice: string | null;
          created_at: string;
          evidence: string | null;
          id: string;
          not_applicable: boolean;
          note: string | null;
          question_key: string;
          revision: number;
          session_id: string;
          u_id: string | null;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key: string;
          revision?: number;
          session_id: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          answer_text?: string | null;
          answered_at?: string;
          answered_by?: string | null;
          assessment_type?: Database["public"]["Enums"]["assessment_type"];
          choice?: string | null;
          created_at?: string;
          evidence?: string | null;
          id?: string;
          not_applicable?: boolean;
          note?: string | null;
          question_key?: string;
          revision?: number;
          session_id?: string;
          u_id?: string | null;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [];
      };
      tier2_dashboard_insights: {
        Row: {
          body: string;
          change: number | null;
          created_at: string;
          dismissed_at: string | null;
          href: string | null;
          id: string;
          kind: string;
          metric: string | null;
          severity: string;
          title: string;
          u_id: string;
          updated_at: string;
          valid_until: string | null;
          value: number | null;
          widget_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          body?: string;
          change?: number | null;
          created_at?: string;
          dismissed_at?: string | null;
          href?: string | null;
          id?: string;
          kind: string;
          metric?: string | null;
          severity?: string;
          title: string;
          u_id?: string;
          updated_at?: string;
          valid_until?: string | null;
          value?: number | null;
          widget_id?: string | null;
        };
        Update: {
          body?: string;
          change?: number | null;
          created_at?: string;
          dismissed_at?: string | null;
          href?: string | null;
          id?: string;
          kind?: string;
          metric?: string | null;
          severity?: string;
          title?: string;
          u_id?: string;
          updated_at?: string;
          valid_until?: string | null;
          value?: number | null;
          widget_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "tier2_dashboard_insights_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      tier2_profiles: {
        Row: {
          avatar_url: string | null;
          created_at: string;
          department: string | null;
          display_name: string;
          locale: string | null;
          title: string | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          avatar_url?: string | null;
          created_at?: string;
          department?: string | null;
          display_name?: string;
          locale?: string | null;
          title?: string | null;
          u_id: string;
          updated_at?: string;
        };
        Update: {
          avatar_url?: string | null;
          created_at?: string;
          department?: string | null;
          display_name?: string;
          locale?: string | null;
          title?: string | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "tier2_profiles_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: true;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      tier2_simulation_history: {
        Row: {
          actual: number | null;
          actual_on: string | null;
          baseline: number | null;
          created_at: string;
          deviation: number | null;
          due_on: string;
          forecast: number;
          id: string;
          metric: string;
          note: string | null;
          org_id: string | null;
          run: number;
          simulation_id: string;
          u_id: string;
          unit: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          actual?: number | null;
          actual_on?: string | null;
          baseline?: number | null;
          created_at?: string;
          deviation?: never;
          due_on: string;
          forecast: number;
          id?: string;
          metric: string;
          note?: string | null;
          org_id?: string | null;
          run: number;
          simulation_id: string;
          u_id: string;
          unit?: string | null;
          updated_at?: string;
        };
        Update: {
          actual?: number | null;
          actual_on?: string | null;
          baseline?: number | null;
          created_at?: string;
          deviation?: never;
          due_on?: string;
          forecast?: number;
          id?: string;
          metric?: string;
          note?: string | null;
          org_id?: string | null;
          run?: number;
          simulation_id?: string;
          u_id?: string;
          unit?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "tier2_simulation_history_org_id_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tier2_simulation_history_simulation_id_u_id_fkey";
            columns: ["simulation_id", "u_id"];
            isOneToOne: false;
            referencedRelation: "growth_simulations";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "tier2_simulation_history_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      tier2_users: {
        Row: {
          agreed_marketing: boolean;
          agreed_terms: boolean;
          ai_settings: NonNullable<Json>;
          company: string | null;
          company_size: string | null;
          created_at: string;
          crm_user_id: number | null;
          deleted_at: string | null;
          email: string | null;
          first_name: string | null;
          industry: string | null;
          is_active: boolean;
          last_activity: string | null;
          last_login: string | null;
          last_name: string | null;
          linkedin_url: string | null;
          org_id: string | null;
          phone: string | null;
          preferences: NonNullable<Json>;
          profile_pic_url: string | null;
          revenue_range: string | null;
          role: string;
          timezone: string;
          title: string | null;
          u_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agreed_marketing?: boolean;
          agreed_terms?: boolean;
          ai_settings?: NonNullable<Json>;
          company?: string | null;
          company_size?: string | null;
          created_at?: string;
          crm_user_id?: number | null;
          deleted_at?: string | null;
          email?: string | null;
          first_name?: string | null;
          industry?: string | null;
          is_active?: boolean;
          last_activity?: string | null;
          last_login?: string | null;
          last_name?: string | null;
          linkedin_url?: string | null;
          org_id?: string | null;
          phone?: string | null;
          preferences?: NonNullable<Json>;
          profile_pic_url?: string | null;
          revenue_range?: string | null;
          role?: string;
          timezone?: string;
          title?: string | null;
          u_id: string;
          updated_at?: string;
        };
        Update: {
          agreed_marketing?: boolean;
          agreed_terms?: boolean;
          ai_settings?: NonNullable<Json>;
          company?: string | null;
          company_size?: string | null;
          created_at?: string;
          crm_user_id?: number | null;
          deleted_at?: string | null;
          email?: string | null;
          first_name?: string | null;
          industry?: string | null;
          is_active?: boolean;
          last_activity?: string | null;
          last_login?: string | null;
          last_name?: string | null;
          linkedin_url?: string | null;
          org_id?: string | null;
          phone?: string | null;
          preferences?: NonNullable<Json>;
          profile_pic_url?: string | null;
          revenue_range?: string | null;
          role?: string;
          timezone?: string;
          title?: string | null;
          u_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "tier2_users_org_fkey";
            columns: ["org_id"];
            isOneToOne: false;
            referencedRelation: "enterprise_orgs";
            referencedColumns: ["id"];
          },
        ];
      };
      token_refresh_log: {
        Row: {
          attempt: number;
          created_at: string;
          error_code: string | null;
          error_message: string | null;
          expires_at: string | null;
          id: string;
          integration_id: string | null;
          latency_ms: number | null;
          outcome: string;
          provider: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          attempt?: number;
          created_at?: string;
          error_code?: string | null;
          error_message?: string | null;
          expires_at?: string | null;
          id?: string;
          integration_id?: string | null;
          latency_ms?: number | null;
          outcome: string;
          provider: string;
          user_id?: string | null;
        };
        Update: {
          attempt?: number;
          created_at?: string;
          error_code?: string | null;
          error_message?: string | null;
          expires_at?: string | null;
          id?: string;
          integration_id?: string | null;
          latency_ms?: number | null;
          outcome?: string;
          provider?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "token_refresh_log_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      tool_integrations: {
        Row: {
          api_endpoints: NonNullable<Json>;
          automation_level: string | null;
          configuration: NonNullable<Json>;
          created_at: string;
          data_flow_direction: string | null;
          id: string;
          integration_status: string;
          last_sync: string | null;
          organization_id: string;
          template_id: string | null;
          tool_category: string | null;
          tool_name: string;
          usage_frequency: string | null;
        };
        ComputedFields: never;
        Insert: {
          api_endpoints?: NonNullable<Json>;
          automation_level?: string | null;
          configuration?: NonNullable<Json>;
          created_at?: string;
          data_flow_direction?: string | null;
          id?: string;
          integration_status?: string;
          last_sync?: string | null;
          organization_id: string;
          template_id?: string | null;
          tool_category?: string | null;
          tool_name: string;
          usage_frequency?: string | null;
        };
        Update: {
          api_endpoints?: NonNullable<Json>;
          automation_level?: string | null;
          configuration?: NonNullable<Json>;
          created_at?: string;
          data_flow_direction?: string | null;
          id?: string;
          integration_status?: string;
          last_sync?: string | null;
          organization_id?: string;
          template_id?: string | null;
          tool_category?: string | null;
          tool_name?: string;
          usage_frequency?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "tool_integrations_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "tool_integrations_template_id_fkey";
            columns: ["template_id"];
            isOneToOne: false;
            referencedRelation: "integration_templates";
            referencedColumns: ["id"];
          },
        ];
      };
      training_modules: {
        Row: {
          category: string | null;
          content: string | null;
          created_at: string;
          description: string | null;
          duration: number | null;
          id: string;
          is_active: boolean;
          level: string;
          metadata: NonNullable<Json>;
          prerequisites: string[] | null;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          category?: string | null;
          content?: string | null;
          created_at?: string;
          description?: string | null;
          duration?: number | null;
          id?: string;
          is_active?: boolean;
          level?: string;
          metadata?: NonNullable<Json>;
          prerequisites?: string[] | null;
          title: string;
          updated_at?: string;
        };
        Update: {
          category?: string | null;
          content?: string | null;
          created_at?: string;
          description?: string | null;
          duration?: number | null;
          id?: string;
          is_active?: boolean;
          level?: string;
          metadata?: NonNullable<Json>;
          prerequisites?: string[] | null;
          title?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      training_progress: {
        Row: {
          completed_at: string | null;
          created_at: string;
          customer_id: string;
          id: string;
          metadata: NonNullable<Json>;
          module_id: string;
          progress: number;
          score: number | null;
          stakeholder_id: string | null;
          started_at: string | null;
          status: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          completed_at?: string | null;
          created_at?: string;
          customer_id: string;
          id?: string;
          metadata?: NonNullable<Json>;
          module_id: string;
          progress?: number;
          score?: number | null;
          stakeholder_id?: string | null;
          started_at?: string | null;
          status?: string;
          updated_at?: string;
        };
        Update: {
          completed_at?: string | null;
          created_at?: string;
          customer_id?: string;
          id?: string;
          metadata?: NonNullable<Json>;
          module_id?: string;
          progress?: number;
          score?: number | null;
          stakeholder_id?: string | null;
          started_at?: string | null;
          status?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "training_progress_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_progress_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_progress_module_id_fkey";
            columns: ["module_id"];
            isOneToOne: false;
            referencedRelation: "training_modules";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_progress_stakeholder_id_fkey";
            columns: ["stakeholder_id"];
            isOneToOne: false;
            referencedRelation: "stakeholders";
            referencedColumns: ["id"];
          },
        ];
      };
      transcripts: {
        Row: {
          content: string;
          created_at: string;
          duration: number | null;
          id: string;
          language: string;
          meeting_id: string;
          metadata: NonNullable<Json>;
          speakers: NonNullable<Json>;
          word_count: number | null;
        };
        ComputedFields: never;
        Insert: {
          content: string;
          created_at?: string;
          duration?: number | null;
          id?: string;
          language?: string;
          meeting_id: string;
          metadata?: NonNullable<Json>;
          speakers?: NonNullable<Json>;
          word_count?: number | null;
        };
        Update: {
          content?: string;
          created_at?: string;
          duration?: number | null;
          id?: string;
          language?: string;
          meeting_id?: string;
          metadata?: NonNullable<Json>;
          speakers?: NonNullable<Json>;
          word_count?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "transcripts_meeting_id_fkey";
            columns: ["meeting_id"];
            isOneToOne: false;
            referencedRelation: "meetings";
            referencedColumns: ["id"];
          },
        ];
      };
      trends: {
        Row: {
          created_at: string;
          id: string;
          industry: string | null;
          insight: string | null;
          published: string | null;
          relevance: number | null;
          source: string | null;
          status: string | null;
          title: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          industry?: string | null;
          insight?: string | null;
          published?: string | null;
          relevance?: number | null;
          source?: string | null;
          status?: string | null;
          title?: string | null;
        };
        Update: {
          created_at?: string;
          id?: string;
          industry?: string | null;
          insight?: string | null;
          published?: string | null;
          relevance?: number | null;
          source?: string | null;
          status?: string | null;
          title?: string | null;
        };
        Relationships: [];
      };
      trial_users: {
        Row: {
          company: string | null;
          created_at: string;
          email: string | null;
          email_key: string | null;
          id: string;
          name: string | null;
          plan: string | null;
          source: string | null;
          status: string | null;
          trial_ends: string | null;
          trial_started: string | null;
        };
        ComputedFields: never;
        Insert: {
          company?: string | null;
          created_at?: string;
          email?: string | null;
          email_key?: never;
          id?: string;
          name?: string | null;
          plan?: string | null;
          source?: string | null;
          status?: string | null;
          trial_ends?: string | null;
          trial_started?: string | null;
        };
        Update: {
          company?: string | null;
          created_at?: string;
          email?: string | null;
          email_key?: never;
          id?: string;
          name?: string | null;
          plan?: string | null;
          source?: string | null;
          status?: string | null;
          trial_ends?: string | null;
          trial_started?: string | null;
        };
        Relationships: [];
      };
      user_actions: {
        Row: {
          action: string;
          created_at: string;
          duration_ms: number | null;
          id: string;
          metadata: NonNullable<Json>;
          occurred_at: string;
          page: string | null;
          source: string;
          source_key: string | null;
          succeeded: boolean;
          target_id: string | null;
          target_type: string | null;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          created_at?: string;
          duration_ms?: number | null;
          id?: string;
          metadata?: NonNullable<Json>;
          occurred_at?: string;
          page?: string | null;
          source?: string;
          source_key?: string | null;
          succeeded?: boolean;
          target_id?: string | null;
          target_type?: string | null;
          u_id?: string;
        };
        Update: {
          action?: string;
          created_at?: string;
          duration_ms?: number | null;
          id?: string;
          metadata?: NonNullable<Json>;
          occurred_at?: string;
          page?: string | null;
          source?: string;
          source_key?: string | null;
          succeeded?: boolean;
          target_id?: string | null;
          target_type?: string | null;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "user_actions_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      user_analytics: {
        Row: {
          actions: number;
          active_days: number;
          computed_at: string;
          failed_actions: number;
          id: string;
          last_seen_at: string | null;
          median_duration_ms: number | null;
          month: string;
          most_frequent_action: string | null;
          sessions: number;
          u_id: string;
        };
        ComputedFields: never;
        Insert: {
          actions?: number;
          active_days?: number;
          computed_at?: string;
          failed_actions?: number;
          id?: string;
          last_seen_at?: string | null;
          median_duration_ms?: number | null;
          month: string;
          most_frequent_action?: string | null;
          sessions?: number;
          u_id: string;
        };
        Update: {
          actions?: number;
          active_days?: number;
          computed_at?: string;
          failed_actions?: number;
          id?: string;
          last_seen_at?: string | null;
          median_duration_ms?: number | null;
          month?: string;
          most_frequent_action?: string | null;
          sessions?: number;
          u_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "user_analytics_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      user_roles: {
        Row: {
          approval_layers: number | null;
          breadth: string | null;
          created_at: string;
          decision_authority: string | null;
          depth: string | null;
          function_category: string | null;
          id: string;
          integration_points: number | null;
          organization_id: string;
          q4d_profile: NonNullable<Json>;
          role_level: string | null;
          stakeholder_count: number | null;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          approval_layers?: number | null;
          breadth?: string | null;
          created_at?: string;
          decision_authority?: string | null;
          depth?: string | null;
          function_category?: string | null;
          id?: string;
          integration_points?: number | null;
          organization_id: string;
          q4d_profile?: NonNullable<Json>;
          role_level?: string | null;
          stakeholder_count?: number | null;
          updated_at?: string;
          user_id?: string;
        };
        Update: {
          approval_layers?: number | null;
          breadth?: string | null;
          created_at?: string;
          decision_authority?: string | null;
          depth?: string | null;
          function_category?: string | null;
          id?: string;
          integration_points?: number | null;
          organization_id?: string;
          q4d_profile?: NonNullable<Json>;
          role_level?: string | null;
          stakeholder_count?: number | null;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "user_roles_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "user_roles_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      user_sessions: {
        Row: {
          ended_at: string | null;
          id: string;
          ip_address: unknown;
          started_at: string;
          u_id: string;
          user_agent: string | null;
        };
        ComputedFields: never;
        Insert: {
          ended_at?: string | null;
          id: string;
          ip_address?: unknown;
          started_at?: string;
          u_id: string;
          user_agent?: string | null;
        };
        Update: {
          ended_at?: string | null;
          id?: string;
          ip_address?: unknown;
          started_at?: string;
          u_id?: string;
          user_agent?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "user_sessions_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      useractivity: {
        Row: {
          action: string | null;
          created_at: string;
          details: NonNullable<Json>;
          duration_seconds: number | null;
          id: string;
          occurred_at: string | null;
          page: string | null;
          session_key: string | null;
          u_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          action?: string | null;
          created_at?: string;
          details?: NonNullable<Json>;
          duration_seconds?: number | null;
          id?: string;
          occurred_at?: string | null;
          page?: string | null;
          session_key?: string | null;
          u_id?: string | null;
        };
        Update: {
          action?: string | null;
          created_at?: string;
          details?: NonNullable<Json>;
          duration_seconds?: number | null;
          id?: string;
          occurred_at?: string | null;
          page?: string | null;
          session_key?: string | null;
          u_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "useractivity_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "growth_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      webhook_deliveries: {
        Row: {
          attempts: number;
          created_at: string;
          delivered_at: string | null;
          direction: string;
          endpoint_id: string | null;
          error_message: string | null;
          event: string;
          external_id: string | null;
          id: string;
          next_attempt_at: string | null;
          organization_id: string | null;
          payload: NonNullable<Json>;
          provider: string | null;
          response_ms: number | null;
          response_status: number | null;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          attempts?: number;
          created_at?: string;
          delivered_at?: string | null;
          direction: string;
          endpoint_id?: string | null;
          error_message?: string | null;
          event: string;
          external_id?: string | null;
          id?: string;
          next_attempt_at?: string | null;
          organization_id?: string | null;
          payload?: NonNullable<Json>;
          provider?: string | null;
          response_ms?: number | null;
          response_status?: number | null;
          state?: string;
        };
        Update: {
          attempts?: number;
          created_at?: string;
          delivered_at?: string | null;
          direction?: string;
          endpoint_id?: string | null;
          error_message?: string | null;
          event?: string;
          external_id?: string | null;
          id?: string;
          next_attempt_at?: string | null;
          organization_id?: string | null;
          payload?: NonNullable<Json>;
          provider?: string | null;
          response_ms?: number | null;
          response_status?: number | null;
          state?: string;
        };
        Relationships: [
          {
            foreignKeyName: "webhook_deliveries_endpoint_id_organization_id_fkey";
            columns: ["endpoint_id", "organization_id"];
            isOneToOne: false;
            referencedRelation: "webhook_endpoints";
            referencedColumns: ["id", "organization_id"];
          },
          {
            foreignKeyName: "webhook_deliveries_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      webhook_endpoints: {
        Row: {
          created_at: string;
          created_by: string | null;
          events: string[];
          failing_since: string | null;
          id: string;
          is_active: boolean;
          name: string;
          organization_id: string;
          paused_reason: string | null;
          updated_at: string;
          url: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          events: string[];
          failing_since?: string | null;
          id?: string;
          is_active?: boolean;
          name: string;
          organization_id: string;
          paused_reason?: string | null;
          updated_at?: string;
          url: string;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          events?: string[];
          failing_since?: string | null;
          id?: string;
          is_active?: boolean;
          name?: string;
          organization_id?: string;
          paused_reason?: string | null;
          updated_at?: string;
          url?: string;
        };
        Relationships: [
          {
            foreignKeyName: "webhook_endpoints_created_by_fkey";
            columns: ["created_by"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
          {
            foreignKeyName: "webhook_endpoints_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
        ];
      };
      websocket_connections: {
        Row: {
          close_reason: string | null;
          closed_at: string | null;
          connected_at: string;
          id: string;
          last_seen_at: string;
          page: string | null;
          session_id: string | null;
          transport: string;
          u_id: string;
          user_agent: string | null;
          viewport: string | null;
        };
        ComputedFields: never;
        Insert: {
          close_reason?: string | null;
          closed_at?: string | null;
          connected_at?: string;
          id?: string;
          last_seen_at?: string;
          page?: string | null;
          session_id?: string | null;
          transport?: string;
          u_id?: string;
          user_agent?: string | null;
          viewport?: string | null;
        };
        Update: {
          close_reason?: string | null;
          closed_at?: string | null;
          connected_at?: string;
          id?: string;
          last_seen_at?: string;
          page?: string | null;
          session_id?: string | null;
          transport?: string;
          u_id?: string;
          user_agent?: string | null;
          viewport?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "websocket_connections_u_id_fkey";
            columns: ["u_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
      workflow_patterns: {
        Row: {
          automation_opportunities: NonNullable<Json>;
          compliance_requirements: NonNullable<Json>;
          created_at: string;
          frequency: string | null;
          id: string;
          last_analyzed: string | null;
          optimization_potential: NonNullable<Json>;
          organization_id: string;
          pattern_confidence: number | null;
          pattern_name: string | null;
          process_steps: NonNullable<Json>;
          time_investment: number | null;
          tools_involved: NonNullable<Json>;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          automation_opportunities?: NonNullable<Json>;
          compliance_requirements?: NonNullable<Json>;
          created_at?: string;
          frequency?: string | null;
          id?: string;
          last_analyzed?: string | null;
          optimization_potential?: NonNullable<Json>;
          organization_id: string;
          pattern_confidence?: number | null;
          pattern_name?: string | null;
          process_steps?: NonNullable<Json>;
          time_investment?: number | null;
          tools_involved?: NonNullable<Json>;
          user_id?: string | null;
        };
        Update: {
          automation_opportunities?: NonNullable<Json>;
          compliance_requirements?: NonNullable<Json>;
          created_at?: string;
          frequency?: string | null;
          id?: string;
          last_analyzed?: string | null;
          optimization_potential?: NonNullable<Json>;
          organization_id?: string;
          pattern_confidence?: number | null;
          pattern_name?: string | null;
          process_steps?: NonNullable<Json>;
          time_investment?: number | null;
          tools_involved?: NonNullable<Json>;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "workflow_patterns_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organization_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "workflow_patterns_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "tier2_users";
            referencedColumns: ["u_id"];
          },
        ];
      };
    };
    Views: {
      customer_health_view: {
        Row: {
          arr: number | null;
          concern_count: number | null;
          health_score: number | null;
          id: string;
          last_interaction: string | null;
          last_meeting: string | null;
          meeting_count: number | null;
          name: string;
          stage: string;
          stakeholder_count: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      accept_invitation: { Args: { p_org_name?: string; p_token: string }; Returns: Json };
      add_contract_pages: { Args: { p_file: string; p_pages: Json }; Returns: undefined };
      add_promise: { Args: { p_promise: Json }; Returns: string };
      add_second_reading: { Args: { p_file: string; p_second: Json }; Returns: undefined };
      add_task: { Args: { p_task: Json }; Returns: string };
      age_promises: { Args: { p_today?: string }; Returns: Json };
      answer_following: {
        Args: { p_contract: string; p_follows: boolean; p_renewal: string };
        Returns: undefined;
      };
      answer_pulse_delegation: {
        Args: { p_accept: boolean; p_delegation: string; p_reason?: string };
        Returns: undefined;
      };
      apply_health_models: { Args: { p_after?: string; p_limit?: number }; Returns: Json };
      apply_import_chunk: { Args: { p_import: string; p_token: string }; Returns: boolean };
      apply_retention: { Args: { p_dry_run?: boolean; p_now?: string }; Returns: Json };
      archive_customer: { Args: { p_id: string }; Returns: undefined };
      assign_assessment: {
        Args: {
          p_due_on?: string;
          p_message?: string;
          p_org: string;
          p_people: string[];
          p_priority?: string;
          p_type: Database["public"]["Enums"]["assessment_type"];
          p_weight?: number;
        };
        Returns: Json;
      };
      backfill_assessment_health: { Args: { p_after?: string; p_limit?: number }; Returns: Json };
      begin_contract_file: { Args: { p_customer: string; p_file: Json }; Returns: Json };
      begin_guest_run: { Args: { p_token: string }; Returns: Json };
      begin_import: { Args: { p_file: Json }; Returns: string };
      begin_job: {
        Args: { p_every_seconds: number; p_job: string; p_only_due?: boolean };
        Returns: Json;
      };
      cancel_assessment_assignment: { Args: { p_id: string }; Returns: undefined };
      change_insights: {
        Args: {
          p_expected?: number;
          p_filter?: Json;
          p_ids?: string[];
          p_kind: string;
          p_value: string;
        };
        Returns: Json;
      };
      change_member_role: {
        Args: { p_org: string; p_role: string; p_user: string };
        Returns: undefined;
      };
      check_assessment_content: { Args: { p_content: Json }; Returns: string[] };
      check_import_rows: {
        Args: { p_import: string; p_rows: Json; p_token: string };
        Returns: undefined;
      };
      claim_file_deletions: { Args: { p_limit?: number }; Returns: Json };
      claim_mails: { Args: { p_limit?: number }; Returns: Json };
      compare_result: { Args: { p_group?: string; p_result: string }; Returns: Json };
      complete_assessment: { Args: { p_session: string }; Returns: Json };
      complete_guest_run: { Args: { p_token: string }; Returns: Json };
      complete_simulation: {
        Args: { p_fault?: string; p_output: Json; p_simulation: string };
        Returns: undefined;
      };
      confirm_contract_file: {
        Args: {
          p_base?: string;
          p_base_seen?: string;
          p_entitlements: Json;
          p_evidence: Json;
          p_file: string;
          p_from?: string;
          p_status?: string;
          p_terms: Json;
        };
        Returns: string;
      };
      copy_assessment_template: { Args: { p_from: string }; Returns: string };
      create_api_key: {
        Args: { p_expires_at?: string; p_name: string; p_org: string; p_scopes: string[] };
        Returns: Json;
      };
      create_organization: { Args: { p_name: string }; Returns: string };
      customer_timeline: {
        Args: { p_cursor?: Json; p_customer: string; p_kind?: string; p_limit?: number };
        Returns: Json;
      };
      decide_cards: { Args: { p_decisions: Json; p_meeting: string }; Returns: Json };
      decline_delegated: { Args: { p_id: string; p_reply?: string }; Returns: undefined };
      discard_contract_file: { Args: { p_file: string }; Returns: undefined };
      discard_import: { Args: { p_import: string }; Returns: undefined };
      disconnect_integration: { Args: { p_integration: string }; Returns: undefined };
      dismiss_reassessment: { Args: { p_back?: boolean; p_id: string }; Returns: undefined };
      draft_health_model: { Args: { p_key?: string; p_name?: string }; Returns: string };
      edit_result_swot: {
        Args: { p_result: string; p_seen?: string; p_swot: Json };
        Returns: Json;
      };
      end_job: { Args: { p_details?: Json; p_error?: string; p_run: string }; Returns: Json };
      extend_assessment_invitation: { Args: { p_days: number; p_id: string }; Returns: string };
      fail_broken_contract_files: { Args: { p_after?: string }; Returns: number };
      fail_contract_file: { Args: { p_failure: string; p_file: string }; Returns: undefined };
      finish_contract_file: {
        Args: { p_asks?: boolean; p_file: string; p_notes?: string[]; p_proposal: Json };
        Returns: undefined;
      };
      finish_file_deletions: { Args: { p_error?: string; p_ids: string[] }; Returns: undefined };
      finish_mail: { Args: { p_error?: string; p_id: string }; Returns: undefined };
      forget_live_events: { Args: Record<PropertyKey, never>; Returns: number };
      get_assessment_answers: { Args: { p_session: string }; Returns: Json };
      get_assessment_catalogue: { Args: { p_org?: string }; Returns: Json };
      get_assessment_overview: {
        Args: { p_filter?: Json; p_limit?: number; p_org?: string; p_orgs?: Json; p_people?: Json };
        Returns: Json;
      };
      get_assessment_participation: { Args: { p_org?: string }; Returns: Json };
      get_assessment_run: { Args: { p_session: string }; Returns: Json };
      get_assessment_spread: {
        Args: { p_org?: string; p_type: Database["public"]["Enums"]["assessment_type"] };
        Returns: Json;
      };
      get_assessment_template: { Args: { p_id: string }; Returns: Json };
      get_customer: { Args: { p_id: string }; Returns: Json };
      get_customer_assessments: { Args: { p_customer: string }; Returns: Json };
      get_customer_health: {
        Args: { p_against?: string; p_day?: string; p_id: string; p_zone?: string };
        Returns: Json;
      };
      get_hand_over: { Args: { p_session: string }; Returns: Json };
      get_home: { Args: Record<PropertyKey, never>; Returns: Json };
      get_insight: { Args: { p_id: string }; Returns: Json };
      get_insight_board: {
        Args: { p_by?: string; p_filter?: Json; p_limit?: number };
        Returns: Json;
      };
      get_meeting: { Args: { p_meeting: string }; Returns: Json };
      get_meeting_brief: { Args: { p_meeting: string }; Returns: Json };
      get_portfolio: { Args: { p_csm?: string }; Returns: Json };
      get_pulse_results: { Args: { p_pulse: string; p_round?: string }; Returns: Json };
      get_renewal_history: { Args: { p_id: string }; Returns: Json };
      get_result: { Args: { p_id: string }; Returns: Json };
      get_viewer: { Args: Record<PropertyKey, never>; Returns: Json };
      give_up_run: { Args: { p_session: string }; Returns: undefined };
      grant_role: { Args: { p_email: string; p_role: string }; Returns: Json };
      hand_over_customer: { Args: { p_csm: string; p_customer: string }; Returns: undefined };
      import_assessment_template: { Args: { p_doc: Json }; Returns: string };
      invite_customer_owner: { Args: { p_customer: string; p_email: string }; Returns: Json };
      invite_member: { Args: { p_email: string; p_org: string; p_role: string }; Returns: Json };
      invite_to_assessment: {
        Args: {
          p_days?: number;
          p_due_on?: string;
          p_locale?: string;
          p_mail?: boolean;
          p_message?: string;
          p_org: string;
          p_people: Json;
          p_type: Database["public"]["Enums"]["assessment_type"];
        };
        Returns: Json;
      };
      issue_calendar_feed: { Args: Record<PropertyKey, never>; Returns: string };
      issue_legacy_invitations: { Args: { p_limit?: number }; Returns: Json };
      keep_assessments: { Args: Record<PropertyKey, never>; Returns: Json };
      keep_renewals: { Args: { p_limit?: number }; Returns: Json };
      list_assessment_asked: {
        Args: {
          p_cursor?: Json;
          p_filter?: Json;
          p_limit?: number;
          p_org?: string;
          p_sort?: string;
        };
        Returns: Json;
      };
      list_assessment_respondents: {
        Args: {
          p_category?: string;
          p_cursor?: Json;
          p_limit?: number;
          p_org: string;
          p_team?: string;
          p_type: Database["public"]["Enums"]["assessment_type"];
        };
        Returns: Json;
      };
      list_assessment_templates: { Args: Record<PropertyKey, never>; Returns: Json };
      list_audit: { Args: { p_cursor?: Json; p_filter?: Json; p_limit?: number }; Returns: Json };
      list_connections: { Args: Record<PropertyKey, never>; Returns: Json };
      list_contracts: {
        Args: {
          p_cursor?: Json;
          p_dir?: string;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
        };
        Returns: Json;
      };
      list_csms: { Args: Record<PropertyKey, never>; Returns: Json };
      list_customer_views: { Args: Record<PropertyKey, never>; Returns: Json };
      list_customers: {
        Args: {
          p_cursor?: Json;
          p_dir?: string;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
        };
        Returns: Json;
      };
      list_delegated: {
        Args: { p_all?: boolean; p_cursor?: string; p_limit?: number; p_side?: string };
        Returns: Json;
      };
      list_deleted: { Args: { p_table: string }; Returns: Json };
      list_duplicates: { Args: { p_limit?: number }; Returns: Json };
      list_entitlement_usage: { Args: { p_customer: string }; Returns: Json };
      list_following: { Args: { p_customer: string }; Returns: Json };
      list_health_models: { Args: Record<PropertyKey, never>; Returns: Json };
      list_insights: {
        Args: {
          p_cursor?: Json;
          p_dir?: string;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
        };
        Returns: Json;
      };
      list_invitations: { Args: { p_org: string }; Returns: Json };
      list_jobs: { Args: Record<PropertyKey, never>; Returns: Json };
      list_live_events: { Args: { p_connection?: string; p_limit?: number }; Returns: Json };
      list_meetings: {
        Args: { p_cursor?: Json; p_filter?: Json; p_limit?: number; p_view: string };
        Returns: Json;
      };
      list_members: { Args: { p_org: string }; Returns: Json };
      list_needs: {
        Args: {
          p_csm?: string;
          p_cursor?: Json;
          p_kind?: string;
          p_limit?: number;
          p_snoozed?: boolean;
        };
        Returns: Json;
      };
      list_organization_secrets: { Args: { p_org: string }; Returns: Json };
      list_reassessment_prompts: { Args: Record<PropertyKey, never>; Returns: Json };
      list_renewals: {
        Args: {
          p_cursor?: Json;
          p_dir?: string;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
          p_start?: string;
        };
        Returns: Json;
      };
      list_results: {
        Args: {
          p_cursor?: Json;
          p_descending?: boolean;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
        };
        Returns: Json;
      };
      list_tasks: {
        Args: {
          p_cursor?: Json;
          p_filter?: Json;
          p_limit?: number;
          p_org?: string;
          p_view: string;
        };
        Returns: Json;
      };
      list_users: {
        Args: {
          p_cursor?: Json;
          p_dir?: string;
          p_limit?: number;
          p_role?: string;
          p_search?: string;
          p_sort?: string;
        };
        Returns: Json;
      };
      log_refusal: { Args: { p_action: string; p_details?: Json }; Returns: undefined };
      log_touch: {
        Args: {
          p_body: string;
          p_customer: string;
          p_happened_at?: string;
          p_kind: string;
          p_stakeholder?: string;
        };
        Returns: string;
      };
      lose_renewal: {
        Args: { p_id: string; p_note?: string; p_reason: string };
        Returns: undefined;
      };
      make_contract_tasks: {
        Args: { p_contract: string; p_due?: string; p_owner?: string; p_tasks: Json };
        Returns: number;
      };
      make_partitions: { Args: Record<PropertyKey, never>; Returns: number };
      make_result_task: {
        Args: {
          p_description?: string;
          p_due?: string;
          p_owner?: string;
          p_point: string;
          p_result: string;
          p_shared?: boolean;
          p_title: string;
        };
        Returns: string;
      };
      match_import_chunk: { Args: { p_import: string; p_token: string }; Returns: boolean };
      merge_customers: {
        Args: { p_choices?: Json; p_merged: string[]; p_seen?: Json; p_survivor: string };
        Returns: Json;
      };
      migrate_legacy: {
        Args: { p_dry_run?: boolean; p_limit?: number; p_part?: string };
        Returns: Json;
      };
      move_saved_view: { Args: { p_id: string; p_to: number }; Returns: undefined };
      open_assessment_invitation: { Args: { p_token: string }; Returns: Json };
      open_shared_result: { Args: { p_token: string }; Returns: Json };
      preview_health_model: {
        Args: { p_after?: string; p_id: string; p_limit?: number };
        Returns: Json;
      };
      preview_invitation: { Args: { p_token: string }; Returns: Json };
      propose_delegated_answer: {
        Args: { p_answer: Json; p_id: string; p_reply?: string };
        Returns: undefined;
      };
      publish_assessment_template: { Args: { p_template: string }; Returns: undefined };
      read_calendar_feed: { Args: { p_token: string }; Returns: Json };
      read_guest_answers: { Args: { p_token: string }; Returns: Json };
      refresh_assessment_analytics: { Args: { p_month?: string }; Returns: number };
      remind_missing: {
        Args: {
          p_assignment?: string;
          p_invitation?: string;
          p_org: string;
          p_type: Database["public"]["Enums"]["assessment_type"];
        };
        Returns: Json;
      };
      remove_member: { Args: { p_org: string; p_user: string }; Returns: undefined };
      reopen_renewal: { Args: { p_id: string }; Returns: undefined };
      resend_assessment_invitation: { Args: { p_id: string; p_mail?: boolean }; Returns: Json };
      resend_invitation: { Args: { p_id: string }; Returns: Json };
      restore: { Args: { p_id: string; p_table: string }; Returns: undefined };
      restore_customer: { Args: { p_id: string }; Returns: undefined };
      retire_health_model: { Args: { p_id: string }; Returns: Json };
      retry_contract_file: { Args: { p_file: string }; Returns: Json };
      revoke_api_key: { Args: { p_key: string }; Returns: undefined };
      revoke_assessment_invitation: { Args: { p_id: string }; Returns: undefined };
      revoke_calendar_feed: { Args: Record<PropertyKey, never>; Returns: undefined };
      revoke_invitation: { Args: { p_id: string }; Returns: undefined };
      revoke_share_link: { Args: { p_link: string }; Returns: undefined };
      run_bulk: { Args: { p_id: string; p_limit?: number }; Returns: Json };
      save_assessment_answers: { Args: { p_answers: Json; p_session: string }; Returns: Json };
      save_guest_answers: { Args: { p_answers: Json; p_token: string }; Returns: Json };
      seal_audit: { Args: Record<PropertyKey, never>; Returns: Json };
      search: { Args: { p_limit?: number; p_q: string }; Returns: Json };
      set_current_organization: { Args: { p_org: string }; Returns: undefined };
      set_onboarding_step: {
        Args: { p_note?: string; p_status: string; p_step: string };
        Returns: undefined;
      };
      set_renewal_forecasts: { Args: { p_values: Json }; Returns: Json };
      set_renewal_likelihood: {
        Args: { p_id: string; p_reason?: string; p_value?: number };
        Returns: undefined;
      };
      set_user_active: { Args: { p_active: boolean; p_user: string }; Returns: undefined };
      set_user_role: { Args: { p_role: string; p_user: string }; Returns: undefined };
      share_result: {
        Args: { p_days?: number; p_details?: boolean; p_label?: string; p_result: string };
        Returns: Json;
      };
      snapshot_health: { Args: { p_after?: string; p_limit?: number }; Returns: Json };
      snooze_reassessment: { Args: { p_days?: number; p_id: string }; Returns: undefined };
      soft_delete: { Args: { p_id: string; p_table: string }; Returns: string };
      stage_import_rows: { Args: { p_import: string; p_rows: Json }; Returns: undefined };
      start_assessment: {
        Args: {
          p_assignment?: string;
          p_org?: string;
          p_type: Database["public"]["Enums"]["assessment_type"];
        };
        Returns: string;
      };
      start_bulk: {
        Args: { p_expected?: number; p_filter: Json; p_kind: string; p_value?: string };
        Returns: Json;
      };
      start_import: { Args: { p_act: string; p_import: string; p_setup?: Json }; Returns: string };
      start_invited_assessment: { Args: { p_invitation: string }; Returns: string };
      start_onboarding: { Args: { p_org: string; p_scheduled_for?: string }; Returns: string };
      store_transcript: {
        Args: { p_cards: Json; p_meeting: string; p_transcript: Json };
        Returns: string;
      };
      take_delegated_answer: { Args: { p_delegation: string }; Returns: undefined };
      take_delegated_answers: { Args: { p_session: string }; Returns: number };
      take_health_model_live: { Args: { p_id: string }; Returns: Json };
      take_token: {
        Args: { p_key: string; p_limit: number; p_window_seconds: number };
        Returns: Json;
      };
      take_up_assessment_invitation: { Args: { p_token: string }; Returns: string };
      transfer_ownership: { Args: { p_org: string; p_user: string }; Returns: undefined };
      try_assessment_content: { Args: { p_answers: Json; p_content: Json }; Returns: Json };
      undo_bulk: { Args: { p_id: string; p_limit?: number }; Returns: Json };
      undo_import_chunk: { Args: { p_import: string; p_token: string }; Returns: boolean };
      undo_insight_change: { Args: { p_id: string }; Returns: Json };
      undo_merge: { Args: { p_id: string }; Returns: Json };
      update_health_score: { Args: { customer_uuid: string }; Returns: number };
      verify_api_key: { Args: { p_agent?: string; p_ip?: unknown; p_key: string }; Returns: Json };
      verify_audit_chain: { Args: { p_head?: string }; Returns: Json };
      win_renewal: {
        Args: { p_amount: number; p_end: string; p_id: string; p_new?: boolean; p_note?: string };
        Returns: string;
      };
      withdraw_delegated: { Args: { p_id: string }; Returns: undefined };
      write_result_insight: {
        Args: { p_result: string; p_source: string; p_text: string };
        Returns: undefined;
      };
    };
    Enums: {
      assessment_type:
        | "strategic_maturity"
        | "bpm"
        | "competitive_benchmarking"
        | "customer_experience"
        | "digital_transformation"
        | "leadership"
        | "marketing_effectiveness"
        | "sales"
        | "tech_stack"
        | "ai_readiness"
        | "reassessment";
      comp_stack_level:
        | "solo"
        | "2_10"
        | "11_50"
        | "51_200"
        | "201_500"
        | "501_1000"
        | "1001_5000"
        | "over_5000";
      f_stack_level:
        | "own_means"
        | "friends_and_family"
        | "seed"
        | "series_a"
        | "series_b_on"
        | "debt"
        | "listed";
      final_confirmation: "confirmed" | "confirmed_with_questions" | "not_yet";
      funding_status: "raising_now" | "early_planning" | "preparing_exit" | "not_planned" | "other";
      grow_stack_level: "shrinking" | "flat" | "under_10" | "10_to_30" | "30_to_100" | "over_100";
      growth_pace: "shrinking" | "flat" | "steady" | "fast" | "very_fast";
      ind_stack_level:
        | "technology"
        | "healthcare"
        | "finance"
        | "education"
        | "manufacturing"
        | "retail"
        | "professional_services"
        | "energy"
        | "transport"
        | "public_sector"
        | "nonprofit"
        | "other";
      notification_priority: "high" | "medium" | "low";
      notification_type:
        | "info"
        | "score_drop"
        | "concern"
        | "renewal"
        | "notice"
        | "silent"
        | "invitation_accepted"
        | "invitation_expiring"
        | "invitation_expired"
        | "member_joined"
        | "customer_handed_over"
        | "training"
        | "assessment"
        | "pulse"
        | "task"
        | "approval"
        | "integration"
        | "message"
        | "billing"
        | "job_failed"
        | "security";
      project_status: "todo" | "in_progress" | "on_hold" | "completed" | "cancelled";
      rev_stack_level: "none_yet" | "under_1m" | "1m_5m" | "5m_20m" | "20m_100m" | "over_100m";
      score_bracket:
        | "score_1"
        | "score_1_5"
        | "score_2"
        | "score_2_5"
        | "score_3"
        | "score_3_5"
        | "score_4"
        | "score_4_5"
        | "score_5";
      strategy_decision: "founder_alone" | "leadership_team" | "board" | "data_led" | "as_it_comes";
      task_priority: "low" | "medium" | "high" | "urgent";
      task_status: "todo" | "in_progress" | "blocked" | "in_review" | "done" | "cancelled";
      team_alignment:
        | "fully_aligned"
        | "mostly_aligned"
        | "partly_aligned"
        | "misaligned"
        | "unsure";
      tech_maturity: "integrated" | "partially_integrated" | "siloed" | "early_stage" | "unsure";
      tech_stack_level2: "none" | "bought" | "adapted" | "own_software" | "own_platform";
      tool_stack_level:
        | "paper"
        | "spreadsheets"
        | "single_tools"
        | "connected_tools"
        | "one_platform";
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      assessment_type: [
        "strategic_maturity",
        "bpm",
        "competitive_benchmarking",
        "customer_experience",
        "digital_transformation",
        "leadership",
        "marketing_effectiveness",
        "sales",
        "tech_stack",
        "ai_readiness",
        "reassessment",
      ],
      comp_stack_level: [
        "solo",
        "2_10",
        "11_50",
        "51_200",
        "201_500",
        "501_1000",
        "1001_5000",
        "over_5000",
      ],
      f_stack_level: [
        "own_means",
        "friends_and_family",
        "seed",
        "series_a",
        "series_b_on",
        "debt",
        "listed",
      ],
      final_confirmation: ["confirmed", "confirmed_with_questions", "not_yet"],
      funding_status: ["raising_now", "early_planning", "preparing_exit", "not_planned", "other"],
      grow_stack_level: ["shrinking", "flat", "under_10", "10_to_30", "30_to_100", "over_100"],
      growth_pace: ["shrinking", "flat", "steady", "fast", "very_fast"],
      ind_stack_level: [
        "technology",
        "healthcare",
        "finance",
        "education",
        "manufacturing",
        "retail",
        "professional_services",
        "energy",
        "transport",
        "public_sector",
        "nonprofit",
        "other",
      ],
      notification_priority: ["high", "medium", "low"],
      notification_type: [
        "info",
        "score_drop",
        "concern",
        "renewal",
        "notice",
        "silent",
        "invitation_accepted",
        "invitation_expiring",
        "invitation_expired",
        "member_joined",
        "customer_handed_over",
        "training",
        "assessment",
        "pulse",
        "task",
        "approval",
        "integration",
        "message",
        "billing",
        "job_failed",
        "security",
      ],
      project_status: ["todo", "in_progress", "on_hold", "completed", "cancelled"],
      rev_stack_level: ["none_yet", "under_1m", "1m_5m", "5m_20m", "20m_100m", "over_100m"],
      score_bracket: [
        "score_1",
        "score_1_5",
        "score_2",
        "score_2_5",
        "score_3",
        "score_3_5",
        "score_4",
        "score_4_5",
        "score_5",
      ],
      strategy_decision: ["founder_alone", "leadership_team", "board", "data_led", "as_it_comes"],
      task_priority: ["low", "medium", "high", "urgent"],
      task_status: ["todo", "in_progress", "blocked", "in_review", "done", "cancelled"],
      team_alignment: ["fully_aligned", "mostly_aligned", "partly_aligned", "misaligned", "unsure"],
      tech_maturity: ["integrated", "partially_integrated", "siloed", "early_stage", "unsure"],
      tech_stack_level2: ["none", "bought", "adapted", "own_software", "own_platform"],
      tool_stack_level: [
        "paper",
        "spreadsheets",
        "single_tools",
        "connected_tools",
        "one_platform",
      ],
    },
  },
} as const;
