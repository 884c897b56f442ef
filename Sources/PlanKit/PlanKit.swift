// The room of PlanKit.
