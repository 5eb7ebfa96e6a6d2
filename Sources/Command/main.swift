print("dueregard")
