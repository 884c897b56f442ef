// The room of PlanExport.
