// The room of PlanCommands.
