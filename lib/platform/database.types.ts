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
        Relationships: [
          {
            foreignKeyName: "activity_log_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customer_health_view";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activity_log_customer_id_fkey";
            columns: ["customer_id"];
            isOneToOne: false;
            referencedRelation: "customers";
            referencedColumns: ["id"];
          },
        ];
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
          id?: never;
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
          id?: never;
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
          notice_date: string | null;
          org_id: string | null;
          renewal_date: string | null;
          salesforce_id: string | null;
          silent_after: string | null;
          size: string | null;
          stage: string;
          touch_gap_days: number | null;
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
          notice_date?: string | null;
          org_id?: string | null;
          renewal_date?: string | null;
          salesforce_id?: string | null;
          silent_after?: string | null;
          size?: string | null;
          stage?: string;
          touch_gap_days?: number | null;
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
          notice_date?: string | null;
          org_id?: string | null;
          renewal_date?: string | null;
          salesforce_id?: string | null;
          silent_after?: string | null;
          size?: string | null;
          stage?: string;
          touch_gap_days?: number | null;
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
          details: NonNullable<Json>;
          error: string | null;
          finished_at: string | null;
          id: string;
          job: string;
          started_at: string;
          state: string;
        };
        ComputedFields: never;
        Insert: {
          details?: NonNullable<Json>;
          error?: string | null;
          finished_at?: string | null;
          id?: string;
          job: string;
          started_at?: string;
          state?: string;
        };
        Update: {
          details?: NonNullable<Json>;
          error?: string | null;
          finished_at?: string | null;
          id?: string;
          job?: string;
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
          id: string;
          is_read: boolean;
          link: string | null;
          message: string;
          metadata: NonNullable<Json>;
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
          id?: string;
          is_read?: boolean;
          link?: string | null;
          message?: string;
          metadata?: NonNullable<Json>;
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
          id?: string;
          is_read?: boolean;
          link?: string | null;
          message?: string;
          metadata?: NonNullable<Json>;
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
            foreignKeyName: "notifications_u_id_fkey";
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
      apply_health_models: { Args: { p_after?: string; p_limit?: number }; Returns: Json };
      apply_import_chunk: { Args: { p_import: string; p_token: string }; Returns: boolean };
      archive_customer: { Args: { p_id: string }; Returns: undefined };
      begin_import: { Args: { p_file: Json }; Returns: string };
      change_member_role: {
        Args: { p_org: string; p_role: string; p_user: string };
        Returns: undefined;
      };
      check_import_rows: {
        Args: { p_import: string; p_rows: Json; p_token: string };
        Returns: undefined;
      };
      create_api_key: {
        Args: { p_expires_at?: string; p_name: string; p_org: string; p_scopes: string[] };
        Returns: Json;
      };
      create_organization: { Args: { p_name: string }; Returns: string };
      customer_timeline: {
        Args: { p_cursor?: Json; p_customer: string; p_kind?: string; p_limit?: number };
        Returns: Json;
      };
      discard_import: { Args: { p_import: string }; Returns: undefined };
      disconnect_integration: { Args: { p_integration: string }; Returns: undefined };
      draft_health_model: { Args: { p_key?: string; p_name?: string }; Returns: string };
      get_customer: { Args: { p_id: string }; Returns: Json };
      get_customer_health: {
        Args: { p_against?: string; p_day?: string; p_id: string; p_zone?: string };
        Returns: Json;
      };
      get_home: { Args: Record<PropertyKey, never>; Returns: Json };
      get_portfolio: { Args: { p_csm?: string }; Returns: Json };
      get_viewer: { Args: Record<PropertyKey, never>; Returns: Json };
      grant_role: { Args: { p_email: string; p_role: string }; Returns: Json };
      hand_over_customer: { Args: { p_csm: string; p_customer: string }; Returns: undefined };
      invite_customer_owner: { Args: { p_customer: string; p_email: string }; Returns: Json };
      invite_member: { Args: { p_email: string; p_org: string; p_role: string }; Returns: Json };
      list_audit: { Args: { p_cursor?: Json; p_filter?: Json; p_limit?: number }; Returns: Json };
      list_connections: { Args: Record<PropertyKey, never>; Returns: Json };
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
      list_duplicates: { Args: { p_limit?: number }; Returns: Json };
      list_health_models: { Args: Record<PropertyKey, never>; Returns: Json };
      list_invitations: { Args: { p_org: string }; Returns: Json };
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
      list_users: {
        Args: { p_cursor?: Json; p_limit?: number; p_role?: string; p_search?: string };
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
      match_import_chunk: { Args: { p_import: string; p_token: string }; Returns: boolean };
      merge_customers: {
        Args: { p_choices?: Json; p_merged: string[]; p_seen?: Json; p_survivor: string };
        Returns: Json;
      };
      move_saved_view: { Args: { p_id: string; p_to: number }; Returns: undefined };
      preview_health_model: { Args: { p_id: string }; Returns: Json };
      preview_invitation: { Args: { p_token: string }; Returns: Json };
      remove_member: { Args: { p_org: string; p_user: string }; Returns: undefined };
      resend_invitation: { Args: { p_id: string }; Returns: Json };
      restore_customer: { Args: { p_id: string }; Returns: undefined };
      retire_health_model: { Args: { p_id: string }; Returns: Json };
      revoke_api_key: { Args: { p_key: string }; Returns: undefined };
      revoke_invitation: { Args: { p_id: string }; Returns: undefined };
      run_bulk: { Args: { p_id: string; p_limit?: number }; Returns: Json };
      search: { Args: { p_limit?: number; p_q: string }; Returns: Json };
      set_current_organization: { Args: { p_org: string }; Returns: undefined };
      set_onboarding_step: {
        Args: { p_note?: string; p_status: string; p_step: string };
        Returns: undefined;
      };
      set_user_active: { Args: { p_active: boolean; p_user: string }; Returns: undefined };
      set_user_role: { Args: { p_role: string; p_user: string }; Returns: undefined };
      snapshot_health: { Args: { p_after?: string; p_limit?: number }; Returns: Json };
      stage_import_rows: { Args: { p_import: string; p_rows: Json }; Returns: undefined };
      start_bulk: {
        Args: { p_expected?: number; p_filter: Json; p_kind: string; p_value?: string };
        Returns: Json;
      };
      start_import: { Args: { p_act: string; p_import: string; p_setup?: Json }; Returns: string };
      start_onboarding: { Args: { p_org: string; p_scheduled_for?: string }; Returns: string };
      take_health_model_live: { Args: { p_id: string }; Returns: Json };
      take_token: {
        Args: { p_key: string; p_limit: number; p_window_seconds: number };
        Returns: Json;
      };
      transfer_ownership: { Args: { p_org: string; p_user: string }; Returns: undefined };
      undo_bulk: { Args: { p_id: string; p_limit?: number }; Returns: Json };
      undo_import_chunk: { Args: { p_import: string; p_token: string }; Returns: boolean };
      undo_merge: { Args: { p_id: string }; Returns: Json };
      update_health_score: { Args: { customer_uuid: string }; Returns: number };
      verify_api_key: { Args: { p_agent?: string; p_ip?: unknown; p_key: string }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
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
    Enums: {},
  },
} as const;
