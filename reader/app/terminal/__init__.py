"""The app in its terminal: `app` is its base, whose `driver` resumes after a stop; `signals` end it from outside."""
