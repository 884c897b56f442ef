// The room of PlanChecks.
