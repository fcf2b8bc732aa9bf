/// Why a recipient was not added, by eKomi's numbers and in its words.
struct RecipientRefusal: Error {
    let key: Int
    let message: String

    /// Errors come with a status of success.
    var answer: APIAnswer {
        .json(["status": "error", "key": .number(key), "message": .string(message), "data": .null])
    }

    static let general = Self(key: 1, message: "Something went wrong")
    static let missingParameter = Self(key: 2, message: "Any required parameter is missing")
    static let email = Self(key: 3, message: "Recipient email is not valid")
    static let transactionTime = Self(key: 4, message: "Transaction timestamp is not correct")
    static let password = Self(key: 5, message: "Password is not correct")
    static let shop = Self(key: 6, message: "Shop is not recognized by ekomi")
    static let suspended = Self(
        key: 6,
        message: "Shop is suspended. Please contact us at support@ekomi.com for further details."
    )
    static let notAdded = Self(key: 7, message: "Recipient is not added")
    static let productWithoutName = Self(key: 8, message: "Id or name is missing for any product")
    static let usedTransaction = Self(key: 9, message: "The given transaction id is already used")
    static let registration = Self(key: 10, message: "Problem registering products")
    static let productsFlag = Self(key: 11, message: "Value for has_products can only be 0 or 1")
    static let productsInfo = Self(
        key: 12,
        message: "Product info should be a valid json with product id as key and product name as value"
    )
    static let senderEmail = Self(key: 13, message: "Sender email is not valid")
    static let medium = Self(key: 14, message: "The recipient type must be email,telephone or sms")
    static let metadata = Self(key: 15, message: "The meta data provided is not valid json")
    static let daysOfDeletion = Self(key: 16, message: "The days must be numeric and greater than zero")
    static let telephone = Self(key: 17, message: "The telephone number is not valid")
    static let mobile = Self(key: 17, message: "The mobile number is not valid")
    static let mobileFormat = Self(key: 17, message: "The mobile number format is not valid")
    static let project = Self(key: 18, message: "Project with given name does not exist")
    static let productsOther = Self(key: 19, message: "Invalid json given for product others")
    static let senderName = Self(
        key: 22,
        message: "Sender name is not valid. Only letters, Numbers and Spaces are allowed but with at least one letter, "
            + "Maximum characters allowed by twilio is 11. If more than 11 characters are given then only first 11 "
            + "characters are validated and saved as sender name"
    )
    static let rule = Self(key: 26, message: "Recipient not added due to failure by rule")
    static let unsubscribed = Self(key: 27, message: "Recipient not added as the user has already unsubscribed")
    static let productMarkup = Self(key: 28, message: "Product id or name can not contain HTML or array")
    /// The document has the number without words.
    static let parameterType = Self(key: 28, message: "Invalid parameter value type")
    /// The document has the number without words.
    static let afnor = Self(key: 29, message: "The value for is_afnor can be either true or false")
    static let smsDisabled = Self(key: 30, message: "Sms are disabled")
}
