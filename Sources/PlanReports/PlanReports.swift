// The room of PlanReports.
